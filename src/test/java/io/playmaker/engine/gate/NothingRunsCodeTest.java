package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class NothingRunsCodeTest {

    private final Rule rule = new NothingRunsCode();

    @Test
    void aJavaClassIsRefused() {
        with(
                        PLAYBOOK,
                        "camunda:delegateExpression=\"${openRisk}\"",
                        "camunda:delegateExpression=\"${openRisk}\" camunda:class=\"x.Y\"")
                .breaks(rule, "openFitRisk", "class");
    }

    @Test
    void itIsRefusedUnderItsFormerNameAsWell() {
        with(
                        PLAYBOOK,
                        "camunda:delegateExpression=\"${openRisk}\"",
                        "camunda:delegateExpression=\"${openRisk}\" xmlns:activiti=\"http://activiti.org/bpmn\" activiti:expression=\"${x}\"")
                .breaks(rule, "openFitRisk", "expression");
    }

    @Test
    void aListenerIsRefused() {
        with(
                        PLAYBOOK,
                        "camunda:modelerTemplate=\"open-risk\"",
                        "camunda:modelerTemplate=\"open-risk\" camunda:taskListener=\"x\"")
                .breaks(rule, "openFitRisk", "taskListener");
    }

    @Test
    void aScriptAsAConditionIsRefused() {
        with(
                        PLAYBOOK,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${seatAdvice == 'WAIT'}",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${seatAdvice == 'WAIT'}")
                .breaks(rule, "whatToDoToMonthLater", "groovy");
    }

    @Test
    void aConnectorIsRefused() {
        with(
                        PLAYBOOK,
                        "<camunda:failedJobRetryTimeCycle>R5/PT10M</camunda:failedJobRetryTimeCycle>\n        <camunda:inputOutput>\n          <camunda:inputParameter name=\"step\">",
                        "<camunda:connector /><camunda:failedJobRetryTimeCycle>R5/PT10M</camunda:failedJobRetryTimeCycle>\n        <camunda:inputOutput>\n          <camunda:inputParameter name=\"step\">")
                .breaks(rule, "remindOfReview", "connector");
    }
}
