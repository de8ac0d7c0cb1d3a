package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class GatewaysDecideTest {

    private final Rule rule = new GatewaysDecide();

    @Test
    void aGatewayHasADefault() {
        with(PLAYBOOK, " default=\"whatToDoToKept\"", "").breaks(rule, "whatToDo", "no default");
    }

    @Test
    void everyOtherWayHasACondition() {
        with(
                        PLAYBOOK,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${seatAdvice == 'WAIT'}</bpmn:conditionExpression>",
                        "")
                .breaks(rule, "whatToDoToMonthLater", "no condition");
    }

    @Test
    void theDefaultHasNone() {
        with(
                        PLAYBOOK,
                        "sourceRef=\"whatToDo\" targetRef=\"kept\" />",
                        "sourceRef=\"whatToDo\" targetRef=\"kept\"><bpmn:conditionExpression>${whose == null}</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .breaks(rule, "whatToDoToKept", "never asked");
    }

    @Test
    void onlyGatewaysDecide() {
        with(
                        PLAYBOOK,
                        "sourceRef=\"openFitRisk\" targetRef=\"rightSized\" />",
                        "sourceRef=\"openFitRisk\" targetRef=\"rightSized\"><bpmn:conditionExpression>${whose == null}</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .breaks(rule, "openFitRiskToRightSized", "does not leave a gateway");
    }
}
