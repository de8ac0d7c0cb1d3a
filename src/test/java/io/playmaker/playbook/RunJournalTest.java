package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlaymakerTest
@RecordApplicationEvents
class RunJournalTest {

    @Autowired
    Playbooks playbooks;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Scene scene;

    @Autowired
    ApplicationEvents events;

    AccountId umbra = new AccountId(1);

    @BeforeEach
    void anAccount() {
        umbra = scene.anAccount("Umbra");
    }

    @Test
    void aStepIsOpenedForTheOwnerAndCompletedByWhoeverSubmitsIt() {
        Run run = aRun();
        assertThat(step(run).key()).isEqualTo("deliverByHand");
        assertThat(step(run).groups()).containsExactly("csm");
        assertThat(step(run).dueAt()).isNotNull();
        assertThat(playbooks.standsAt(run.id())).containsExactly("deliverByHand");

        scene.submits("carla", step(run).task(), Map.of("deliveryResult", "DELIVERED", "outcomeReason", "By phone."));

        assertThat(step(run).state()).isEqualTo(Step.State.COMPLETED);
        assertThat(step(run).endedBy()).isEqualTo("carla");
        assertThat(step(run).answers()).containsEntry("deliveryResult", "DELIVERED");
        assertThat(playbooks.standsAt(run.id())).isEmpty();
    }

    @Test
    void aSkippedStepKeepsItsReason() {
        Run run = aRun();

        scene.submits("carla", step(run).task(), Map.of("skip", true, "skipReason", "They called us."));

        assertThat(step(run).state()).isEqualTo(Step.State.SKIPPED);
        assertThat(step(run).skipReason()).isEqualTo("They called us.");
    }

    @Test
    void theOutcomeIsRecordedOnceAndComesBackAsASignal() {
        Run run = aRun();
        scene.submits("carla", step(run).task(), Map.of("deliveryResult", "DELIVERED", "outcomeReason", "By phone."));

        Run ended = playbooks.run(run.id());
        assertThat(ended.state()).isEqualTo(Run.State.ENDED);
        assertThat(ended.outcome()).isEqualTo("DELIVERED_BY_HAND");
        assertThat(ended.outcomeReason()).isEqualTo("By phone.");
        assertThat(events.stream(RunEnded.class))
                .singleElement()
                .satisfies(event -> assertThat(event.outcome()).isEqualTo("DELIVERED_BY_HAND"));
        assertThat(signals.recent(umbra, 10)).singleElement().satisfies(signal -> {
            assertThat(signal.type()).isEqualTo("playbook.ended");
            assertThat(signal.subject()).isEqualTo("undelivered-message");
            assertThat(signal.text()).isEqualTo("DELIVERED_BY_HAND");
        });
        assertThat(accounts.timeline(umbra, 10))
                .extracting(TimelineEntry::title)
                .contains("undelivered-message ended: DELIVERED_BY_HAND");
    }

    @Test
    void openStepsAndThoseToComeFollowTheOwner() {
        Run save = playbooks.startByHand("churn-save", umbra, "", "They are angry.", false, Map.of(), "carla");
        Run other = aRun();

        accounts.changeOwner(umbra, "ben", "lena");
        scene.runJobs();

        assertThat(step(other).assignee()).isEqualTo("ben");
        assertThat(step(save).assignee()).isEqualTo("ben");
    }

    @Test
    void aStepThatSomebodyElseHasStaysTheirs() {
        Run run = aRun();
        playbooks.message(run.id(), "owner-changed", Map.of("from", "carla", "to", "mia"), "lena");

        accounts.changeOwner(umbra, "ben", "lena");

        assertThat(step(run).assignee()).isEqualTo("mia");
    }

    @Test
    void whenTheCustomerLeavesEveryRunEndsWithTheReason() {
        Run first = aRun();
        Run second = playbooks.startByHand("churn-save", umbra, "", "They are angry.", false, Map.of(), "carla");

        accounts.changeStage(umbra, Stage.CHURNED, null, "Closed down", "crm");

        assertThat(List.of(playbooks.run(first.id()), playbooks.run(second.id())))
                .allSatisfy(run -> {
                    assertThat(run.state()).isEqualTo(Run.State.ENDED);
                    assertThat(run.outcome()).isEqualTo("ABANDONED");
                    assertThat(run.outcomeReason()).isEqualTo("Closed down");
                });
        assertThat(step(first).state()).isEqualTo(Step.State.WITHDRAWN);
    }

    @Test
    void aCancelledRunSaysWhyAndByWhom() {
        Run run = aRun();

        assertThatThrownBy(() -> playbooks.message(run.id(), "cancel-run", Map.of(), "lena"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("reason");
        playbooks.message(run.id(), "cancel-run", Map.of("reason", "By mistake"), "lena");

        Run ended = playbooks.run(run.id());
        assertThat(ended.outcome()).isEqualTo("CANCELLED");
        assertThat(ended.outcomeReason()).isEqualTo("By mistake (lena)");
        assertThatThrownBy(() -> playbooks.cancel(run.id(), "Again", "lena"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is over since");
    }

    @Test
    void aMessageNobodyWaitsForIsRefusedAndNamesWhatIsAwaited() {
        Run handoff = playbooks.startByHand("sales-handoff", umbra, "", "A big one.", false, Map.of(), "sam");

        assertThatThrownBy(() -> playbooks.message(handoff.id(), "contract-signed", Map.of(), "sam"))
                .isInstanceOf(Refused.class)
                .hasMessage("This run does not wait for the message contract-signed; it waits for deal-lost.");
        assertThatThrownBy(() -> playbooks.message(aRun().id(), "contract-signed", Map.of(), "sam"))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("it waits for none now.");
    }

    private Run aRun() {
        return playbooks.startByHand(Scene.ONE_STEP, umbra, "", "It must be done.", false, Map.of(), "carla");
    }

    private Step step(Run run) {
        List<Step> steps = playbooks.steps(run.id());
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }
}
