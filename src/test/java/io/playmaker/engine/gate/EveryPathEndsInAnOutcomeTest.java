package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryPathEndsInAnOutcomeTest {

    private final Rule rule = new EveryPathEndsInAnOutcome();

    @Test
    void anEndWithoutAnOutcomeIsRefused() {
        with(PLAYBOOK, "<camunda:property name=\"outcome\" value=\"KEPT\" />", "")
                .breaks(rule, "kept", "without an outcome");
    }

    @Test
    void soIsOneOfAnEventThatEndsTheRun() {
        with(PLAYBOOK, "<camunda:property name=\"outcome\" value=\"CHANGED_MEANWHILE\" />", "")
                .breaks(rule, "changedMeanwhile", "without an outcome");
    }

    @Test
    void whatRunsBesideHasNone() {
        with(
                        PLAYBOOK,
                        "<bpmn:endEvent id=\"reviewReminded\" name=\"Reminded\" />",
                        "<bpmn:endEvent id=\"reviewReminded\" name=\"Reminded\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"outcome\" value=\"LATE\" /></camunda:properties></bpmn:extensionElements></bpmn:endEvent>")
                .breaks(rule, "reviewReminded", "beside a run");
    }

    @Test
    void anOutcomeIsInCapitals() {
        with(PLAYBOOK, "\"KEPT\"", "\"kept\"").breaks(rule, "kept", "capital");
    }

    @Test
    void anOutcomeThatWasRecordedBeforeWillDo() {
        with(PLAYBOOK, "<camunda:property name=\"outcome\" value=\"RIGHT_SIZED\" />", "")
                .and(PLAYBOOK, "${openRisk}", "${recordOutcome}")
                .and(PLAYBOOK, "name=\"kind\">ADOPTION", "name=\"outcome\">RIGHT_SIZED")
                .keeps(rule);
    }
}
