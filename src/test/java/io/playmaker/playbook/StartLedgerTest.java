package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class StartLedgerTest {

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);

    @BeforeEach
    void anAccount() {
        umbra = scene.anAccount("Umbra");
    }

    @Test
    void oneRunIsActivePerPlaybookAccountAndSubject() {
        AccountId vela = scene.anAccount("Vela");
        start(Scene.asked(Scene.ONE_STEP, umbra, "message 1"));

        List<Start> starts = playbooks.start(List.of(
                Scene.asked(Scene.ONE_STEP, umbra, "message 1"),
                Scene.asked(Scene.ONE_STEP, umbra, "message 2"),
                Scene.asked(Scene.ONE_STEP, vela, "message 1")));

        assertThat(starts)
                .extracting(Start::verdict)
                .containsExactly(Verdict.ALREADY_ACTIVE, Verdict.STARTED, Verdict.STARTED);
        assertThat(starts.get(0).explanation())
                .isEqualTo("Not started: undelivered-message is already under way for this account and message 1.");
        assertThat(playbooks.runsOf(umbra)).hasSize(2);
    }

    @Test
    void itIsCountedHowOftenEachRowOfTheTableAskedAndStarted() {
        playbooks.start(List.of(Scene.asked(Scene.ONE_STEP, umbra, ""), Scene.asked(Scene.ONE_STEP, umbra, "")));

        assertThat(playbooks.fired(clock.instant())).containsExactly(Map.entry("test", new Playbooks.Fired(2, 1)));
        assertThat(playbooks.fired(clock.instant().plusSeconds(1))).isEmpty();
    }

    @Test
    void ofTwoThatAskTogetherTheOneWithTheHigherPriorityStarts() {
        List<Start> starts = playbooks.start(List.of(asked("", 40, Duration.ZERO), asked("", 80, Duration.ZERO)));

        assertThat(starts).extracting(Start::verdict).containsExactly(Verdict.ALREADY_ACTIVE, Verdict.STARTED);
    }

    @Test
    void theCooldownCountsFromTheEndOfTheLastRun() {
        Start first = start(asked("", 50, Duration.ofDays(60)));
        clock.advance(Duration.ofDays(10));
        playbooks.cancel(runOf(first), "Enough", "carla");
        clock.advance(Duration.ofDays(59));

        Start early = start(asked("", 50, Duration.ofDays(60)));
        clock.advance(Duration.ofDays(1));

        assertThat(early.verdict()).isEqualTo(Verdict.ON_COOLDOWN);
        assertThat(early.explanation())
                .isEqualTo(
                        "Not started: the last undelivered-message for this account ended on 2026-03-12, and it rests for 60 days. It may start again from 2026-05-11.");
        assertThat(start(asked("", 50, Duration.ofDays(60))).verdict()).isEqualTo(Verdict.STARTED);
    }

    @Test
    void aPersonMayOverrideTheRestOfTheLastRunWithAReason() {
        Start first = start(asked("", 50, Duration.ofDays(60)));
        playbooks.cancel(runOf(first), "Enough", "carla");

        assertThatThrownBy(() -> byHand("They asked for it.", false))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("or now if you override the rest.");
        assertThatThrownBy(() -> byHand(" ", true)).isInstanceOf(Invalid.class).hasMessageStartingWith("reason");
        Run run = byHand("They asked for it.", true);

        assertThat(run.why()).isEqualTo("They asked for it.");
        assertThat(playbooks.startOf(run.id()).by()).isEqualTo("carla");
    }

    @Test
    void aFullAccountLetsMomentsWaitUntilARunEnds() {
        List<Start> starts = playbooks.start(IntStream.rangeClosed(1, 6)
                .mapToObj(i -> Scene.asked(Scene.ONE_STEP, umbra, "message " + i))
                .toList());

        assertThat(starts).extracting(Start::verdict).containsOnlyOnce(Verdict.WAITS_FOR_OTHERS);
        assertThat(starts.get(5).explanation())
                .isEqualTo(
                        "undelivered-message waits: 5 playbooks are under way for this account and 5 is the limit. It may start when one of them ends.");
        assertThat(playbooks.activeRuns(List.of(umbra))).containsEntry(umbra, 5);

        playbooks.cancel(runOf(starts.get(0)), "Enough", "carla");
        assertThat(start(Scene.asked(Scene.ONE_STEP, umbra, "message 6")).verdict())
                .isEqualTo(Verdict.STARTED);
    }

    @Test
    void whatAPersonStartsOnPurposeIsNotHeldBackByTheLimit() {
        playbooks.start(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Scene.asked(Scene.ONE_STEP, umbra, "message " + i))
                .toList());

        assertThat(byHand("The customer called.", false).state()).isEqualTo(Run.State.RUNNING);
    }

    @Test
    void aPlaybookThatIsNotDeployedIsNamed() {
        Start start = start(Scene.asked("no-such-thing", umbra, ""));

        assertThat(start.verdict()).isEqualTo(Verdict.NO_SUCH_PLAYBOOK);
        assertThat(start.explanation())
                .isEqualTo(
                        "Not started: there is no playbook called no-such-thing. Deploy it, or correct its name in the decision table.");
        assertThatThrownBy(() -> playbooks.startByHand("nope", umbra, "", "Why not", false, Map.of(), "carla"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void everyVerdictStaysInTheLedger() {
        start(Scene.asked(Scene.ONE_STEP, umbra, ""));
        start(Scene.asked(Scene.ONE_STEP, umbra, ""));

        assertThat(playbooks.startsOf(umbra, 10))
                .extracting(Start::verdict)
                .containsExactly(Verdict.ALREADY_ACTIVE, Verdict.STARTED);
        assertThat(playbooks.startsOfMoment(1))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.decision()).containsEntry("rule", "test"));
    }

    @Test
    void noStartTakesThePriorityThatMarksEscalatedSteps() {
        Run run = playbooks.run(runOf(start(asked("", 500, Duration.ZERO))));

        assertThat(playbooks.steps(run.id())).singleElement().satisfies(step -> {
            assertThat(step.priority()).isEqualTo(99);
            assertThat(step.assignee()).isEqualTo("carla");
            assertThat(step.escalated()).isFalse();
        });
    }

    private Candidate asked(String subject, int priority, Duration cooldown) {
        return new Candidate(
                Scene.ONE_STEP,
                umbra,
                subject,
                priority,
                cooldown,
                false,
                "It is time.",
                "trigger",
                1L,
                Map.of(),
                Map.of());
    }

    private Start start(Candidate candidate) {
        return playbooks.start(List.of(candidate)).get(0);
    }

    private Run byHand(String reason, boolean override) {
        return playbooks.startByHand(Scene.ONE_STEP, umbra, "", reason, override, Map.of(), "carla");
    }

    private static long runOf(Start start) {
        assertThat(start.run()).isNotNull();
        return start.run();
    }
}
