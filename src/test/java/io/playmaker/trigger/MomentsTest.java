package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Start;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Refused;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Charter;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class MomentsTest {

    /** Stands in for churn-save and cannot start. */
    /** Nothing is wrong with it until its step shall be due on a reason. */
    private static final String BROKEN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="churn-save" name="Broken" isExecutable="true" camunda:historyTimeToLive="P30D">
                %s
                <startEvent id="started" name="It begins"/>
                <sequenceFlow id="f1" sourceRef="started" targetRef="step"/>
                <userTask id="step" name="Step" camunda:candidateGroups="csm" camunda:dueDate="${calendar.at(reason)}" camunda:priority="50" camunda:formRef="undelivered-message-deliver-by-hand" camunda:formRefBinding="latest">
                  <documentation>Why: To fail. What good looks like: It is set aside.</documentation>
                </userTask>
                <sequenceFlow id="f2" sourceRef="step" targetRef="over"/>
                <endEvent id="over" name="Over"><extensionElements><camunda:properties><camunda:property name="outcome" value="OVER"/></camunda:properties></extensionElements></endEvent>
              </process>
            </definitions>
            """.formatted(Charter.FOR_A_TEST);

    @Autowired
    Triggers triggers;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);

    @BeforeEach
    void anAccountWithoutNews() {
        umbra = scene.anAccount("Umbra");
        decideAll();
    }

    @Test
    void theSameMomentIsKeptOnce() {
        triggers.happened(List.of(cancellation("one"), cancellation("one")));
        triggers.happened(cancellation("one"));

        assertThat(named("cancellation-received")).hasSize(1);
    }

    @Test
    void twoDeliveriesOfOneFactStartOneRun() {
        deliver("mail-1", TestClock.START);
        decideAll();
        deliver("mail-1", TestClock.START);
        decideAll();

        assertThat(playbooks.runsOf(umbra)).singleElement().satisfies(run -> {
            assertThat(run.playbook()).isEqualTo("churn-save");
            assertThat(run.why()).isEqualTo("The customer sent a cancellation. We leave.");
        });
        Moment moment = named("cancellation-received").get(0);
        assertThat(moment.state()).isEqualTo(Moment.State.DECIDED);
        assertThat(moment.note()).isEqualTo("Started churn-save.");
        assertThat(playbooks.startsOfMoment(moment.id()))
                .singleElement()
                .satisfies(start -> assertThat(start.decision()).containsKeys("tableVersion", "rule", "facts"));
    }

    @Test
    void momentsOfAFileWaitForThoseThatAreFresh() {
        signals.recordFile(
                IntStream.range(0, 250)
                        .mapToObj(i -> new NewSignal(
                                "file",
                                "case-" + i,
                                "Umbra",
                                "case.opened",
                                null,
                                TestClock.START,
                                null,
                                null,
                                "case " + i,
                                null))
                        .toList(),
                false);
        deliver("mail-1", TestClock.START);

        rounds.one("start-due-playbooks");

        assertThat(playbooks.runsOf(umbra)).hasSize(1);
        assertThat(triggers.counts()).containsEntry(Moment.State.NEW, 151);
        clock.advance(Duration.ofHours(2));
        deliver("mail-2", clock.instant());
        rounds.one("start-due-playbooks");
        assertThat(named("cancellation-received"))
                .as("what waited for more than an hour goes first")
                .extracting(Moment::state)
                .containsExactlyInAnyOrder(Moment.State.DECIDED, Moment.State.NEW);
    }

    @Test
    void anotherFactOfTheSameKindSaysThatItIsUnderWay() {
        deliver("mail-1", TestClock.START);
        deliver("mail-2", TestClock.START);
        decideAll();

        assertThat(playbooks.runsOf(umbra)).hasSize(1);
        assertThat(named("cancellation-received"))
                .extracting(Moment::note)
                .containsExactlyInAnyOrder(
                        "Started churn-save.", "Not started: churn-save is already under way for this account.");
    }

    @Test
    void aFactLearnedTwoWeeksLateStartsNothing() {
        deliver("mail-1", TestClock.START.minus(Duration.ofDays(15)));
        decideAll();

        assertThat(playbooks.runsOf(umbra)).isEmpty();
        Moment moment = named("cancellation-received").get(0);
        assertThat(moment.state()).isEqualTo(Moment.State.PASSED_OVER);
        assertThat(moment.note()).isEqualTo("Learned too late: it happened more than 14 days before.");
    }

    @Test
    void whatNoRowNamesStartsNothingAndSaysSo() {
        triggers.happened(moment("webinar-attended", "one", Map.of()));
        decideAll();

        assertThat(named("webinar-attended").get(0).note()).isEqualTo("No row of the table matched.");
    }

    @Test
    void aMomentWaitsForAFullAccountAndStartsWhenARunEnds() {
        List<Start> busy = fillTheAccount();
        deliver("mail-1", TestClock.START);
        decideAll();
        assertThat(named("cancellation-received").get(0).state()).isEqualTo(Moment.State.WAITING);
        assertThat(named("cancellation-received").get(0).note()).contains("5 is the limit");

        playbooks.cancel(busy.get(0).run(), "Enough", "carla");
        decideAll();

        assertThat(named("cancellation-received").get(0).note()).isEqualTo("Started churn-save.");
    }

    @Test
    void thePlaceThatBecomesFreeGoesToTheMostUrgentOfThoseThatWaitOnHoweverManyNodes() {
        for (int lap = 0; lap < 5; lap++) {
            AccountId vela = scene.anAccount("Vela " + lap, "SMB", "RETENTION", "carla");
            decideAll();
            List<Start> busy = fill(vela);
            for (int i = 0; i < 4; i++) triggers.happened(about(vela, "case-escalated", "ticket " + lap + i));
            triggers.happened(about(vela, "cancellation-received", "mail " + lap));
            decideAll();
            assertThat(triggers.moments(new MomentFilter(vela, Moment.State.WAITING, null, null, 0, 50)))
                    .hasSize(5);

            playbooks.cancel(busy.get(0).run(), "Enough", "carla");
            rounds.inLanesUntilIdle("start-due-playbooks");

            assertThat(playbooks.runsOf(vela))
                    .filteredOn(run ->
                            run.state() == Run.State.RUNNING && !run.playbook().equals(Scene.ONE_STEP))
                    .extracting(Run::playbook)
                    .containsExactly("churn-save");
        }
    }

    @Test
    void aWaitingMomentThatIsNoLongerTrueIsPassedOver() {
        accounts.changeStage(umbra, Stage.PROSPECT, null, null, "test");
        decideAll();
        List<Start> busy = fillTheAccount();
        accounts.changeStage(umbra, Stage.ONBOARDING, null, "Deal won", "crm");
        decideAll();
        assertThat(wonDeal().state()).isEqualTo(Moment.State.WAITING);

        accounts.changeStage(umbra, Stage.ADOPTION, null, "Live already", "crm");
        playbooks.cancel(busy.get(0).run(), "Enough", "carla");
        decideAll();

        assertThat(wonDeal().state()).isEqualTo(Moment.State.PASSED_OVER);
        assertThat(wonDeal().note())
                .isEqualTo("No longer true: the account is now in band UNKNOWN and stage ADOPTION.");
    }

    @Test
    void aStartThatFailsIsSetAsideAndHoldsUpNothing() {
        AccountId vela = scene.anAccount("Vela", "SMB", "PROSPECT", null);
        decideAll();
        try (Scene.Deployed broken = scene.deploy("churn-save.bpmn", BROKEN)) {
            deliver("mail-1", TestClock.START);
            accounts.changeStage(vela, Stage.ONBOARDING, null, "Deal won", "crm");
            decideAll();
        }

        assertThat(playbooks.runsOf(vela)).extracting(Run::playbook).containsExactly("sales-handoff");
        assertThat(playbooks.runsOf(umbra)).isEmpty();
        Moment failed = named("cancellation-received").get(0);
        assertThat(failed.state()).isEqualTo(Moment.State.FAILED);
        assertThat(failed.error()).contains("could not be parsed");
        assertThat(triggers.counts()).containsEntry(Moment.State.FAILED, 1);

        triggers.retry(failed.id(), "otto");
        decideAll();
        assertThat(playbooks.runsOf(umbra)).extracting(Run::playbook).containsExactly("churn-save");
        assertThatThrownBy(() -> triggers.retry(failed.id(), "otto"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only one that failed");
    }

    @Test
    void aRunThatWaitsForWhatHappensIsTold() {
        Run handoff = playbooks.startByHand("sales-handoff", umbra, "", "A big one.", false, Map.of(), "sam");

        triggers.happened(moment("deal-lost", "one", Map.of()));
        decideAll();

        assertThat(named("deal-lost").get(0).note()).isEqualTo("Told sales-handoff run " + handoff.id() + ".");
        scene.runJobs();
        assertThat(playbooks.run(handoff.id()).outcome()).isEqualTo("DEAL_LOST");
    }

    @Test
    void aRunAboutSomethingElseDoesNotHearIt() {
        Run handoff = playbooks.startByHand("sales-handoff", umbra, "deal 1", "A big one.", false, Map.of(), "sam");

        triggers.happened(about("deal-lost", "deal 2"));
        decideAll();
        assertThat(playbooks.run(handoff.id()).state()).isEqualTo(Run.State.RUNNING);
        triggers.happened(about("deal-lost", "deal 1"));
        decideAll();
        scene.runJobs();

        assertThat(playbooks.run(handoff.id()).outcome()).isEqualTo("DEAL_LOST");
    }

    @Test
    void theNewsThatACustomerIsGoneEndsTheirRuns() {
        Run handoff = playbooks.startByHand("sales-handoff", umbra, "", "A big one.", false, Map.of(), "sam");

        triggers.happened(moment("account-churned", "one", Map.of("text", "Closed down.")));
        decideAll();

        assertThat(playbooks.run(handoff.id()).outcome()).isEqualTo("ABANDONED");
        assertThat(playbooks.run(handoff.id()).outcomeReason()).isEqualTo("Closed down.");
    }

    @Test
    void theEndOfARunIsAMoment() {
        Run run = playbooks.startByHand(Scene.ONE_STEP, umbra, "", "It must be done.", false, Map.of(), "carla");
        playbooks.cancel(run.id(), "Enough", "carla");

        assertThat(named("run-ended"))
                .singleElement()
                .satisfies(moment -> assertThat(moment.facts())
                        .containsEntry("endedPlaybook", Scene.ONE_STEP)
                        .containsEntry("outcome", "CANCELLED"));
    }

    private List<Start> fillTheAccount() {
        return fill(umbra);
    }

    private List<Start> fill(AccountId account) {
        return playbooks.start(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Scene.asked(Scene.ONE_STEP, account, "message " + i))
                .toList());
    }

    private NewMoment about(AccountId account, String type, String subject) {
        return new NewMoment(
                MomentKind.CUSTOMER, type, subject, account, subject, Map.of(), null, null, clock.instant());
    }

    private void deliver(String id, java.time.Instant at) {
        signals.record(
                List.of(new NewSignal(
                        "mail", id, "Umbra", "cancellation.received", null, at, null, null, null, "We leave.")),
                false);
    }

    private NewMoment cancellation(String key) {
        return moment("cancellation-received", key, Map.of());
    }

    private NewMoment moment(String type, String key, Map<String, Object> facts) {
        return new NewMoment(MomentKind.CUSTOMER, type, key, umbra, "", facts, null, null, clock.instant());
    }

    private NewMoment about(String type, String subject) {
        return new NewMoment(
                MomentKind.CUSTOMER, type, type + subject, umbra, subject, Map.of(), null, null, clock.instant());
    }

    private void decideAll() {
        rounds.untilIdle("start-due-playbooks");
    }

    private Moment wonDeal() {
        return named("stage-changed").stream()
                .filter(moment -> "ONBOARDING".equals(moment.facts().get("toStage")))
                .findFirst()
                .orElseThrow();
    }

    private List<Moment> named(String type) {
        return triggers.moments(new MomentFilter(umbra, null, null, type, 0, 50));
    }
}
