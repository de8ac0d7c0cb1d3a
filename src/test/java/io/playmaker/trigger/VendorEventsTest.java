package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.playmaker.account.Accounts;
import io.playmaker.health.Audience;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Start;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.VendorEvent.Kind;
import io.playmaker.trigger.VendorEvent.Says;
import io.playmaker.trigger.VendorEvent.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlaymakerTest
class VendorEventsTest {

    private static final String ANNOUNCE = "announce-vendor-events";
    private static final String DECIDE = "start-due-playbooks";

    @Autowired
    VendorEvents events;

    @Autowired
    Triggers triggers;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Accounts accounts;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService engine;

    private Scene.@Nullable Deployed table;

    /** A table in which webinars start the playbook with one step, once for each event. */
    @BeforeEach
    void webinarsStartAPlaybook() throws IOException {
        try (InputStream file = VendorEventsTest.class.getResourceAsStream("/processes/choose-playbooks.dmn")) {
            String shipped = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int from = shipped.indexOf("<rule id=\"handoffOnDealWon\">");
            int to = shipped.indexOf("</rule>", from);
            String row = shipped.substring(from, to)
                    .replace("\"LIFECYCLE\"", "\"VENDOR\"")
                    .replace("\"stage-changed\"", "\"webinar-announced\"")
                    .replace("<text>\"PROSPECT\"</text>", "<text>-</text>")
                    .replace("<text>\"ONBOARDING\"</text>", "<text>-</text>")
                    .replace("\"sales-handoff\"", "\"" + Scene.ONE_STEP + "\"")
                    .replace("\"ACCOUNT\"", "\"MOMENT\"");
            table = scene.deploy("choose-playbooks.dmn", shipped.substring(0, from) + row + shipped.substring(to));
        }
    }

    @AfterEach
    void theShippedTable() {
        if (table != null) table.close();
    }

    @Test
    void eachAccountOfTheAudienceGetsOneMomentAndItsVerdict() {
        AccountId umbra = scene.anAccount("Umbra");
        AccountId vela = scene.anAccount("Vela", "SMB", "ADOPTION", "carla");
        AccountId other = scene.anAccount("Other", "SMB", "ADOPTION", "carla");
        VendorEvent event = events.write(webinar(Audience.EVERYBODY), "otto");
        playbooks.start(List.of(Scene.asked(Scene.ONE_STEP, vela, "event " + event.id())));
        playbooks.start(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Scene.asked(Scene.ONE_STEP, other, "message " + i))
                .toList());
        rounds.untilIdle(DECIDE);

        Forecast forecast = events.forecast(event.id());
        events.announce(event.id(), null, "otto");
        rounds.untilIdle(ANNOUNCE);
        rounds.untilIdle(ANNOUNCE);
        rounds.untilIdle(DECIDE);

        VendorEvent announced = events.event(event.id());
        assertThat(announced.state()).isEqualTo(State.ANNOUNCED);
        assertThat(announced.audienceSize()).isEqualTo(3);
        assertThat(announced.announced()).isEqualTo(3);
        List<Moment> moments = events.moments(event.id(), 0, 10);
        assertThat(moments).extracting(Moment::account).containsExactly(umbra, vela, other);
        assertThat(playbooks.startsOfMoments(moments.stream().map(Moment::id).toList()))
                .extracting(Start::verdict)
                .containsExactlyInAnyOrder(Verdict.STARTED, Verdict.ALREADY_ACTIVE, Verdict.WAITS_FOR_OTHERS);
        assertThat(forecast.accounts()).isEqualTo(3);
        assertThat(forecast.silent()).isZero();
        assertThat(forecast.lines())
                .as("what was said before")
                .extracting(Forecast.Line::verdict, Forecast.Line::times)
                .containsExactly(
                        tuple(Verdict.STARTED, 1),
                        tuple(Verdict.ALREADY_ACTIVE, 1),
                        tuple(Verdict.WAITS_FOR_OTHERS, 1));
        assertThat(events.counts(event.id()))
                .containsEntry(Moment.State.DECIDED, 2)
                .containsEntry(Moment.State.WAITING, 1);
        assertThat(playbooks.runsOf(umbra)).singleElement().satisfies(run -> {
            assertThat(run.subject()).isEqualTo("event " + event.id());
            assertThat(run.why()).endsWith("\"Faster reports\", on 2026-03-20.");
            assertThat(engine.getVariables(run.processInstance()))
                    .containsEntry("eventTitle", "Faster reports")
                    .containsEntry("eventDate", "2026-03-20")
                    .containsEntry("eventLink", "https://playmaker.example/reports")
                    .containsEntry("momentText", "Reports in seconds.\nhttps://playmaker.example/reports");
        });
    }

    @Test
    void aPreviewWritesNothing() {
        scene.anAccount("Umbra");
        VendorEvent event = events.write(webinar(Audience.EVERYBODY), "otto");

        assertThat(events.forecast(event.says()).starts()).isEqualTo(1);
        assertThat(events.expected(event.id(), 0, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.starts())
                        .singleElement()
                        .satisfies(start -> assertThat(start.verdict()).isEqualTo(Verdict.STARTED)));
        assertThat(events.forecast(said(Kind.HACKATHON, Audience.EVERYBODY)).silent())
                .as("no row asks for anything")
                .isEqualTo(1);
        assertThat(triggers.moments(new MomentFilter(null, null, MomentKind.VENDOR, null, 0, 10)))
                .isEmpty();
    }

    @Test
    void whatIsDueIsAnnouncedAlsoAfterARestUnlessItsDayIsOver() {
        scene.anAccount("Umbra");
        VendorEvent event = events.write(webinar(Audience.EVERYBODY), "otto");
        VendorEvent soon = events.write(
                new Says(Kind.WEBINAR, "Soon", "Tomorrow.", LocalDate.of(2026, 3, 5), null, Audience.EVERYBODY),
                "otto");
        events.announce(event.id(), TestClock.START.plus(Duration.ofDays(2)), "otto");
        events.announce(soon.id(), TestClock.START.plus(Duration.ofDays(2)), "otto");
        rounds.untilIdle(ANNOUNCE);
        assertThat(events.event(event.id()).state()).isEqualTo(State.SCHEDULED);

        clock.advance(Duration.ofDays(9));
        scene.anAccount("Vela");
        rounds.untilIdle(ANNOUNCE);

        assertThat(events.event(event.id()).announced())
                .as("whoever is there by then")
                .isEqualTo(2);
        assertThat(events.event(soon.id()).state()).isEqualTo(State.MISSED);
        assertThat(events.event(soon.id()).note()).contains("its day, 2026-03-05, was over");
        assertThat(events.moments(soon.id(), 0, 10)).isEmpty();
    }

    @Test
    void aCrashRepeatsNothingAndTheNextRoundGoesOn() {
        manyAccounts(700);
        VendorEvent event = events.write(said(Kind.HACKATHON, Audience.EVERYBODY), "otto");
        events.announce(event.id(), null, "otto");
        rounds.one(ANNOUNCE);
        rounds.one(ANNOUNCE);
        transaction.executeWithoutResult(crash -> {
            rounds.one(ANNOUNCE);
            crash.setRollbackOnly();
        });
        assertThat(events.event(event.id()).announced()).isEqualTo(500);

        rounds.untilIdle(ANNOUNCE);

        assertThat(events.event(event.id()).announced()).isEqualTo(700);
        assertThat(moments(event)).isEqualTo(700);
    }

    @Test
    void manyNodesAnnounceEachAccountOnceAndLeaveRoomForWhatCustomersDo() {
        manyAccounts(1_700);
        VendorEvent event = events.write(said(Kind.HACKATHON, Audience.EVERYBODY), "otto");
        events.announce(event.id(), null, "otto");
        sideBySide(() -> rounds.untilIdle(ANNOUNCE));
        assertThat(events.event(event.id()).announced())
                .as("no more wait than that")
                .isBetween(1_000, 1_500);

        rounds.untilIdle(DECIDE);
        sideBySide(() -> rounds.untilIdle(ANNOUNCE));

        assertThat(events.event(event.id()).state()).isEqualTo(State.ANNOUNCED);
        assertThat(events.event(event.id()).announced()).isEqualTo(1_700);
        assertThat(moments(event)).isEqualTo(1_700);
    }

    @Test
    void whatIsCalledOffReachesNobodyElseAndStartsNothingMore() {
        manyAccounts(600);
        VendorEvent event = events.write(webinar(Audience.EVERYBODY), "otto");
        events.announce(event.id(), null, "otto");
        rounds.one(ANNOUNCE);
        rounds.one(ANNOUNCE);

        assertThatThrownBy(() -> events.cancel(event.id(), " ", "lena")).isInstanceOf(Invalid.class);
        events.cancel(event.id(), "The speaker is ill.", "lena");
        rounds.untilIdle(ANNOUNCE);
        rounds.untilIdle(DECIDE);

        VendorEvent cancelled = events.event(event.id());
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.note()).isEqualTo("Called off by lena: The speaker is ill.");
        assertThat(cancelled.announced()).isEqualTo(500);
        assertThat(events.counts(event.id())).isEqualTo(Map.of(Moment.State.PASSED_OVER, 500));
        assertThat(playbooks.runsOf(
                        accounts.byExternalId("many-0").orElseThrow().id()))
                .isEmpty();
        assertThatThrownBy(() -> events.announce(event.id(), null, "otto"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is cancelled");
    }

    @Test
    void oneThatIsAnnouncedIsNotChangedAndMistakesAreNamed() {
        VendorEvent event = events.write(webinar(Audience.EVERYBODY), "otto");
        events.change(event.id(), said(Kind.RELEASE, Audience.EVERYBODY), "lena");
        assertThat(events.event(event.id()).says().kind()).isEqualTo(Kind.RELEASE);
        events.announce(event.id(), null, "otto");
        rounds.untilIdle(ANNOUNCE);

        assertThatThrownBy(() -> events.change(event.id(), webinar(Audience.EVERYBODY), "otto"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is announced; only one that is not announced yet");
        assertThatThrownBy(() -> events.write(
                        new Says(Kind.OTHER, " ", "", null, "javascript:alert(1)", Audience.EVERYBODY), "otto"))
                .isInstanceOf(Invalid.class)
                .hasMessageContainingAll("title:", "text:", "link:");
        VendorEvent next = events.write(webinar(Audience.EVERYBODY), "otto");
        assertThatThrownBy(() -> events.announce(next.id(), TestClock.START.minusSeconds(1), "otto"))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("announceAt:");
        assertThatThrownBy(() -> events.announce(next.id(), TestClock.START.plus(Duration.ofDays(30)), "otto"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Its day, 2026-03-20, is over by then");
    }

    private int moments(VendorEvent event) {
        return jdbc.sql("select count(*) from trigger_moment where subject = :subject")
                .param("subject", "event " + event.id())
                .query(Integer.class)
                .single();
    }

    private void manyAccounts(int many) {
        accounts.upsertAccounts(Fixtures.many("many", many, "SMB", "ADOPTION", null), "test");
        rounds.untilIdle(DECIDE);
    }

    private static void sideBySide(Runnable work) {
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            IntStream.range(0, 3)
                    .mapToObj(node -> CompletableFuture.runAsync(work, nodes))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            nodes.shutdownNow();
        }
    }

    private static Says webinar(Audience audience) {
        return said(Kind.WEBINAR, audience);
    }

    private static Says said(Kind kind, Audience audience) {
        return new Says(
                kind,
                "Faster reports",
                "Reports in seconds.",
                LocalDate.of(2026, 3, 20),
                "https://playmaker.example/reports",
                audience);
    }
}
