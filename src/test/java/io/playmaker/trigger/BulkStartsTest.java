package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.health.Audience;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Start;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.trigger.BulkStart.Order;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class BulkStartsTest {

    private static final String DECIDE = "start-due-playbooks";

    @Autowired
    BulkStarts bulk;

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

    @Test
    void aPlaybookStartsWhereItMayAndTheLedgerSaysWhyNotElsewhere() {
        AccountId free = scene.anAccount("Free");
        AccountId active = scene.anAccount("Active");
        AccountId full = scene.anAccount("Full");
        rounds.untilIdle(DECIDE);
        playbooks.start(List.of(Scene.asked(Scene.ONE_STEP, active, "")));
        playbooks.start(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Scene.asked(Scene.ONE_STEP, full, "message " + i))
                .toList());
        Order order = new Order(Scene.ONE_STEP, "Invite them to the webinar.", List.of(free, active, full, free));

        Forecast forecast = bulk.forecast(order, "carla");
        assertThat(triggers.moments(new MomentFilter(free, null, MomentKind.CSM, null, 0, 10)))
                .as("a preview writes nothing")
                .isEmpty();
        BulkStart start = bulk.start(order, "carla", "once");
        assertThat(bulk.start(order, "carla", "once").id())
                .as("the same request again")
                .isEqualTo(start.id());
        rounds.untilIdle(DECIDE);

        assertThat(start.accounts()).isEqualTo(3);
        List<Moment> moments = bulk.moments(start.id(), 0, 10);
        assertThat(moments)
                .hasSize(3)
                .allSatisfy(moment -> assertThat(moment.type()).isEqualTo("asked-by-hand"));
        assertThat(forecast.lines())
                .extracting(Forecast.Line::verdict)
                .containsExactly(Verdict.STARTED, Verdict.ALREADY_ACTIVE, Verdict.WAITS_FOR_OTHERS);
        assertThat(forecast.lines().get(1).some()).singleElement().satisfies(one -> {
            assertThat(one.account()).isEqualTo(active);
            assertThat(one.explanation()).contains("already under way");
        });
        Start line = playbooks.startsOf(free, 1).get(0);
        assertThat(line.verdict()).isEqualTo(Verdict.STARTED);
        assertThat(line.by()).isEqualTo("carla");
        assertThat(line.decision()).containsEntry("by", "hand");
        assertThat(playbooks.runsOf(free).get(0).why()).isEqualTo("Invite them to the webinar.");
        assertThat(playbooks.startsOf(active, 1).get(0).verdict()).isEqualTo(Verdict.ALREADY_ACTIVE);
        assertThat(bulk.counts(start.id())).containsEntry(Moment.State.WAITING, 1);
    }

    @Test
    void whatWaitsStartsOnceThereIsAPlace() {
        AccountId full = scene.anAccount("Full");
        rounds.untilIdle(DECIDE);
        List<Start> busy = playbooks.start(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Scene.asked(Scene.ONE_STEP, full, "message " + i))
                .toList());
        bulk.start(new Order(Scene.ONE_STEP, "Invite them.", List.of(full)), "carla", "once");
        rounds.untilIdle(DECIDE);
        playbooks.cancel(java.util.Objects.requireNonNull(busy.get(0).run()), "Enough", "carla");
        rounds.untilIdle(DECIDE);

        assertThat(playbooks.startsOf(full, 1).get(0).verdict()).isEqualTo(Verdict.STARTED);
    }

    @Test
    void moreThanMayBeStartedTogetherAndWhatIsMissingIsNamed() {
        accounts.upsertAccounts(Fixtures.many("many", 1_001, "SMB", "ADOPTION", null), "test");

        assertThatThrownBy(() -> bulk.accounts(Audience.EVERYBODY))
                .isInstanceOf(Invalid.class)
                .hasMessage(
                        "accounts: These are 1,001 accounts; a playbook is started for at most 1,000 at once. Narrow the list, or start it in parts.");
        AccountId one = new AccountId(1);
        assertThatThrownBy(() -> bulk.start(new Order(Scene.ONE_STEP, " ", List.of(one)), "carla", "1"))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("reason:");
        assertThatThrownBy(() -> bulk.start(new Order("nope", "Why not", List.of(one)), "carla", "2"))
                .isInstanceOf(Invalid.class)
                .hasMessage("playbook: There is no playbook \"nope\" that may be started.");
        assertThatThrownBy(() -> bulk.start(new Order(Scene.ONE_STEP, "Why not", List.of()), "carla", "3"))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("accounts:");
    }
}
