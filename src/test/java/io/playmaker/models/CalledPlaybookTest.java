package io.playmaker.models;

import static io.playmaker.models.ChurnAnswers.triage;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Charter;
import io.playmaker.testing.Story;
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

    private String deployment = "";

    @BeforeEach
    void aPlaybookThatCallsTheChurnSave() {
        deployment = models.createDeployment()
                .addString("calls-churn-save.bpmn", CALLER)
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
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
}
