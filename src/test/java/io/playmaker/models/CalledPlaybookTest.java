package io.playmaker.models;

import static io.playmaker.models.ChurnAnswers.triage;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.EngineVersions;
import io.playmaker.playbook.Migration;
import io.playmaker.playbook.Migrations;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Versions;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Charter;
import io.playmaker.testing.Redrawn;
import io.playmaker.testing.Story;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalledPlaybookTest extends PlayedThrough {

    private static final String CALLER = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="calls-churn-save" name="Calls the churn save" isExecutable="true" camunda:historyTimeToLive="P1D">
                %s
                <startEvent id="started" name="It begins"/>
                <sequenceFlow id="f1" sourceRef="started" targetRef="saveThem"/>
                <callActivity id="saveThem" name="Save them" calledElement="churn-save">
                  <extensionElements>
                    <camunda:out source="outcome" target="saveOutcome"/>
                    <camunda:out source="outcomeReason" target="saveReason"/>
                  </extensionElements>
                </callActivity>
                <sequenceFlow id="f2" sourceRef="saveThem" targetRef="goOn"/>
                <userTask id="goOn" name="Go on" camunda:assignee="${saveOutcome == 'OUT_OF_OUR_HANDS' ? 'lena' : 'mia'}" camunda:dueDate="${calendar.businessDays(2)}" camunda:priority="50" camunda:formRef="undelivered-message-deliver-by-hand" camunda:formRefBinding="latest">
                  <documentation>Why: It was called. What good looks like: It goes on.</documentation>
                </userTask>
                <sequenceFlow id="f3" sourceRef="goOn" targetRef="over"/>
                <endEvent id="over" name="Over"><extensionElements><camunda:properties><camunda:property name="outcome" value="OVER"/></camunda:properties></extensionElements></endEvent>
              </process>
            </definitions>
            """.formatted(Charter.FOR_A_TEST);

    @Autowired
    RepositoryService models;

    @Autowired
    Versions versions;

    @Autowired
    Migrations migrations;

    private String deployment = "";
    private String redrawn = "";

    @BeforeEach
    void aPlaybookThatCallsTheChurnSave() {
        deployment = models.createDeployment()
                .addString("calls-churn-save.bpmn", CALLER)
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        if (!redrawn.isEmpty()) models.deleteDeployment(redrawn, true, true, true);
        models.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void theCallerGoesOnWithTheOutcomeOfTheCalledPlaybook() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story caller = stories.begin("calls-churn-save", account);
        Story called = stories.newest("churn-save", account);
        Run run = called.run();
        assertThat(run.parent()).isEqualTo(caller.run().id());
        assertThat(run.why()).isEqualTo(caller.run().why());

        called.does("mia", "triageRisk", triage("NONE"))
                .does("lena", "confirmOutOfOurHands", ChurnAnswers.hands("CONFIRM"));

        assertThat(called).endedWith("OUT_OF_OUR_HANDS");
        assertThat(caller).isWaitingAt("goOn").gives("goOn", "lena");
        assertThat(caller.knows("saveReason")).isEqualTo("Their parent company decides");
    }

    @Test
    void aCalledRunMovesToAnotherVersionByItselfAndItsCallerGoesOn() throws IOException {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story caller = stories.begin("calls-churn-save", account);
        Story called = stories.newest("churn-save", account);
        int old = called.run().playbookVersion();
        redraw();

        Migration plan =
                migrations.plan(new EngineVersions.Route("churn-save", old, old + 1, Map.of(), false), 0, "otto");
        rounds.untilIdle("move-runs");
        migrations.run(plan.id(), "otto");
        rounds.untilIdle("move-runs");

        assertThat(called.run().playbookVersion()).isEqualTo(old + 1);
        assertThat(caller.run().playbookVersion()).isEqualTo(1);
        called.does("mia", "triageRisk", triage("NONE"))
                .does("mia", "reviewCause", triage("NONE"))
                .does("lena", "confirmOutOfOurHands", ChurnAnswers.hands("CONFIRM"));
        assertThat(caller).isWaitingAt("goOn").gives("goOn", "lena");
    }

    @Test
    void aCallGoesToTheNewestVersionThatIsNotRetired() throws IOException {
        int old = versions.of("churn-save").get(0).number();
        redraw();
        AccountId account = fixtures.aCustomer("SMB", "mia");
        stories.begin("calls-churn-save", account);
        Story first = stories.newest("churn-save", account);
        assertThat(first.run().playbookVersion()).isEqualTo(old + 1);
        first.isTold("cancel-run", Map.of("reason", "To call again"));
        playbooks.runsOf(account).stream()
                .filter(run -> run.state() == Run.State.RUNNING)
                .forEach(run -> playbooks.cancel(run.id(), "To call again", "lena"));

        versions.retire("churn-save", old + 1, "It asks too much", "otto");
        versions.retire("churn-save", null, "We try another way", "otto");
        stories.begin("calls-churn-save", account);
        assertThat(stories.newest("churn-save", account).run().playbookVersion())
                .isEqualTo(old);
    }

    private void redraw() throws IOException {
        redrawn = Redrawn.of("churn-save")
                .with("reviewCause", "Look at the cause together", "triageRiskToCauseFound", "triageRisk")
                .deploy(models);
    }
}
