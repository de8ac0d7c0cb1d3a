package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.health.Band;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A subscription of the fixtures renews on 1 March 2027. */
@PlaymakerTest
class SchedulesTest {

    private static final String WORKER = "announce-due-schedules";

    @Autowired
    Triggers triggers;

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @ParameterizedTest(name = "{0}: {1} days before")
    @CsvSource({"ENTERPRISE,180", "MID_MARKET,180", "SMB,90"})
    void aRenewalComesDueSoManyDaysBeforeBySegment(String segment, int days) {
        fixtures.aCustomer(segment, "mia");
        Instant due = Instant.parse("2027-03-01T00:00:00Z").minus(Duration.ofDays(days));
        clock.set(due.minusSeconds(1));
        rounds.untilIdle(WORKER);
        assertThat(announced()).isEmpty();

        clock.set(due);

        rounds.untilIdle(WORKER);
        assertThat(announced()).singleElement().satisfies(moment -> {
            assertThat(moment.kind()).isEqualTo(MomentKind.SCHEDULE);
            assertThat(moment.subject()).isEqualTo("C-1-S");
            assertThat(moment.facts())
                    .containsEntry("renewalDate", "2027-03-01")
                    .containsEntry("daysBefore", days)
                    .containsEntry("daysLeft", days);
        });
    }

    @Test
    void aLongNoticeOfOneThatRenewsByItselfBringsItForward() {
        fixtures.aCustomer("SMB", "mia");
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow("C-1-S", "C-1", null, null, null, null, null, null, true, 90, null)),
                "crm");
        clock.set(Instant.parse("2027-03-01T00:00:00Z").minus(Duration.ofDays(151)));
        rounds.untilIdle(WORKER);
        assertThat(announced()).isEmpty();

        clock.advance(Duration.ofDays(1));

        rounds.untilIdle(WORKER);
        assertThat(announced()).hasSize(1);
    }

    @Test
    void whatIsStillTrueAfterARestIsAnnouncedOnce() {
        fixtures.aCustomer("ENTERPRISE", "mia");
        clock.set(Instant.parse("2026-12-01T08:00:00Z"));

        rounds.untilIdle(WORKER);
        clock.advance(Duration.ofDays(20));
        rounds.untilIdle(WORKER);

        assertThat(announced())
                .singleElement()
                .satisfies(moment -> assertThat(moment.state()).isEqualTo(Moment.State.NEW));
    }

    @Test
    void whatIsNoLongerTrueIsNotAnnounced() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "mia");
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        rounds.untilIdle(WORKER);
        assertThat(announced()).as("the date is past").isEmpty();

        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        says(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 2, 1));
        rounds.untilIdle(WORKER);
        assertThat(announced()).as("it ends before").isEmpty();

        says(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 12, 1));
        accounts.changeStage(account, Stage.CHURNED, null, "Gone", "lena");
        rounds.untilIdle(WORKER);
        assertThat(announced()).as("the customer has left").isEmpty();
    }

    @Test
    void anotherDateIsAnnouncedAnew() {
        fixtures.aCustomer("ENTERPRISE", "mia");
        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        rounds.untilIdle(WORKER);

        says(LocalDate.of(2027, 4, 1), null);
        rounds.untilIdle(WORKER);

        assertThat(announced())
                .extracting(moment -> moment.facts().get("renewalDate"))
                .containsExactly("2027-04-01", "2027-03-01");
    }

    @Test
    void ofSeveralNoticesTheLastCountsAndTheOneBeforeIsSuperseded() {
        fixtures.aCustomer("ENTERPRISE", "mia");
        LocalDate renews = LocalDate.of(2027, 3, 1);

        assertThat(found(new Span(renews.minusDays(180), renews.minusDays(180))))
                .containsExactly("2027-03-01: null");
        assertThat(found(new Span(renews.minusDays(91), renews.minusDays(91))))
                .as("still true")
                .containsExactly("2027-03-01: null");
        assertThat(found(new Span(renews.minusDays(90), renews.minusDays(90)))).containsExactly("2027-03-01-90: null");
        assertThat(found(new Span(renews.minusDays(181), renews.minusDays(80))))
                .containsExactly(
                        "2027-03-01: Superseded: the notice 90 days before came due as well.", "2027-03-01-90: null");
        assertThat(found(new Span(renews.minusDays(85), renews.plusDays(1))))
                .as("both were told before")
                .isEmpty();
        assertThat(found(new Span(renews.minusDays(95), renews.plusDays(1))))
                .containsExactly("2027-03-01-90: No longer true: the renewal date, 2027-03-01, is past.");
    }

    private List<String> found(Span span) {
        ScheduleSettings twice =
                new ScheduleSettings(Duration.ofMinutes(10), Map.of("ENTERPRISE", List.of(90, 180)), 30, null, 180, 0);
        List<String> found = new ArrayList<>();
        new RenewalDue(accounts, twice)
                .find(span, page -> page.forEach(due -> found.add(due.once() + ": " + due.passedOver())));
        return found;
    }

    @Test
    void aSegmentThatSaysALittleKeepsTheRestAsUsual() {
        ScheduleSettings.Often said = new ScheduleSettings.Often(30, null, Map.of(Band.RED, 7), null);
        ScheduleSettings settings =
                new ScheduleSettings(Duration.ofMinutes(10), null, 30, Map.of("SMB", said, "OWN", said), 180, 0);

        assertThat(settings.of("SMB").reviewDays()).isEqualTo(30);
        assertThat(settings.of("SMB").valueReportDays()).isEqualTo(30);
        assertThat(settings.of("SMB").checkInDays()).containsEntry(Band.RED, 7).containsEntry(Band.GREEN, 0);
        assertThat(settings.of("SMB").stageDays()).containsEntry(Stage.ONBOARDING, 45);
        assertThat(settings.of("OWN").valueReportDays()).isZero();
        assertThat(settings.of("ENTERPRISE").reviewDays()).isEqualTo(91);
        assertThat(settings.of("NOBODY").reviewDays()).isZero();
    }

    @Test
    void severalNodesAnnounceItOnceTogether() throws InterruptedException {
        fixtures.aCustomer("ENTERPRISE", "mia");
        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        for (int node = 0; node < 4; node++) nodes.execute(() -> rounds.one(WORKER));
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(announced()).hasSize(1);
    }

    @Test
    void aCaseThatIsOpenFor30DaysIsOldAndAnnouncedOnce() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        fixtures.hears(account, "case.opened", "T-1", "high priority");
        fixtures.hears(account, "case.opened", "T-2", "low priority");
        clock.advance(Duration.ofDays(20));
        fixtures.hears(account, "case.closed", "T-2", null);
        clock.advance(Duration.ofDays(9));
        rounds.untilIdle(WORKER);
        assertThat(oldCases()).isEmpty();

        clock.advance(Duration.ofDays(1));
        rounds.untilIdle(WORKER);
        clock.advance(Duration.ofDays(1));
        rounds.untilIdle(WORKER);

        assertThat(oldCases()).singleElement().satisfies(moment -> {
            assertThat(moment.subject()).isEqualTo("T-1");
            assertThat(moment.facts()).containsEntry("why", "T-1 was opened on 2026-03-02.");
        });
        rounds.untilIdle("start-due-playbooks");
        assertThat(playbooks.runsOf(account)).singleElement().satisfies(run -> {
            assertThat(run.playbook()).isEqualTo("escalation");
            assertThat(run.why())
                    .isEqualTo("A case has been open for more than 30 days. T-1 was opened on 2026-03-02.");
        });
    }

    @Test
    void casesThatWereOldBeforeWeKnewThemAreLeftAlone() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        fixtures.hears(account, "case.opened", "T-1", "high priority");
        clock.advance(Duration.ofDays(60));

        rounds.untilIdle(WORKER);
        assertThat(oldCases()).isEmpty();
    }

    private List<Moment> oldCases() {
        return triggers.moments(new MomentFilter(null, null, null, "case-old", 0, 10));
    }

    private List<Moment> announced() {
        return triggers.moments(new MomentFilter(null, null, null, "renewal-due", 0, 10));
    }

    private void says(LocalDate renewsOn, @Nullable LocalDate endsOn) {
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow(
                        "C-1-S", "C-1", null, new BigDecimal("1200"), null, null, renewsOn, endsOn, null, null, null)),
                "crm");
    }
}
