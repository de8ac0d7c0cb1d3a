package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class OnlyKnownActionsTest {

    private final Rule rule = new OnlyKnownActions();

    @Test
    void anActionThatIsNoneIsRefusedWithThoseThereAre() {
        with(PLAYBOOK, "${remindOwner}", "${remindAll}").breaks(rule, "remindOfReview", "remindAll", "sendEmail");
    }

    @Test
    void aTaskThatDoesNothingIsRefused() {
        with(PLAYBOOK, " camunda:delegateExpression=\"${openRisk}\"", "").breaks(rule, "openFitRisk", "nothing");
    }

    @Test
    void anExternalTaskOfAnyTopicIsRefused() {
        with(
                        PLAYBOOK,
                        "camunda:delegateExpression=\"${openRisk}\"",
                        "camunda:type=\"external\" camunda:topic=\"shell\"")
                .breaks(rule, "openFitRisk", "shell", "playmaker.gate.topics");
    }

    @Test
    void anAllowedTopicIsTaken() {
        with(
                        PLAYBOOK,
                        "camunda:delegateExpression=\"${openRisk}\"",
                        "camunda:type=\"external\" camunda:topic=\"price-feed\"")
                .keeps(rule);
    }

    @Test
    void onlyServiceTasksPerformActions() {
        with(
                        PLAYBOOK,
                        "<bpmn:endEvent id=\"kept\"",
                        "<bpmn:endEvent id=\"kept\" camunda:delegateExpression=\"${sendEmail}\"")
                .breaks(rule, "kept", "service task");
    }
}
