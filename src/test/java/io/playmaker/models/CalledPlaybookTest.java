package io.playmaker.models;

import static io.playmaker.models.ChurnAnswers.triage;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Story;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalledPlaybookTest extends PlayedThrough {

    @Autowired
    RepositoryService models;

    private String deployment = "";

    @BeforeEach
    void aPlaybookThatCallsTheChurnSave() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("calls-churn-save")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity("saveThem")
                .calledElement("churn-save")
                .camundaOut("outcome", "saveOutcome")
                .camundaOut("outcomeReason", "saveReason")
                .userTask("goOn")
                .camundaAssignee("${saveOutcome == 'OUT_OF_OUR_HANDS' ? 'lena' : 'mia'}")
                .endEvent()
                .done();
        deployment = models.createDeployment()
                .addModelInstance("calls-churn-save.bpmn", model)
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
