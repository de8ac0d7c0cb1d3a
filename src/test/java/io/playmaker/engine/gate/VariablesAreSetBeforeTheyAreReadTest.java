package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class VariablesAreSetBeforeTheyAreReadTest {

    private final Rule rule = new VariablesAreSetBeforeTheyAreRead();

    @Test
    void aMisspeltNameIsRefusedWhereItIsRead() {
        with(PLAYBOOK, "${seatAdvice == 'FEWER'}", "${seatAdvise == 'FEWER'}")
                .breaks(rule, "whatToDoToOpenFitRisk", "seatAdvise");
    }

    @Test
    void aNameInDoubleBracesIsReadAsWell() {
        with(PLAYBOOK, "{{seatsUsed}}", "{{seatsUsd}}").breaks(rule, "openFitRisk", "seatsUsd");
    }

    @Test
    void whatIsSetOnlyLaterIsNotSetBefore() {
        with(PLAYBOOK, "dueDate=\"${calendar.businessDays(2)}\"", "dueDate=\"${calendar.at(riskId)}\"")
                .breaks(rule, "reviewSeats", "riskId");
    }

    @Test
    void aFormReadsVariablesToo() {
        with(FORM, "{{reason}}", "{{raeson}}").breaks(rule, "reviewSeats", "raeson");
    }

    @Test
    void soDoesADecision() {
        with(TABLE, "<text>seatsUsed</text>", "<text>seatsSold</text>").breaks(rule, "adviseSeats", "seatsSold");
    }

    @Test
    void aLoopSetsWhatItsNextRoundReads() {
        with(PLAYBOOK, "dueDate=\"${calendar.businessDays(2)}\"", "dueDate=\"${calendar.at(seatAdvice)}\"")
                .keeps(rule);
    }

    @Test
    void aMessageMayBringAnything() {
        with(
                        PLAYBOOK,
                        "<bpmn:endEvent id=\"changedMeanwhile\" name=\"Changed meanwhile\"",
                        "<bpmn:endEvent id=\"changedMeanwhile\" name=\"Changed to ${newSeats}\"")
                .keeps(rule);
    }

    @Test
    void unlessItSaysWhatItBrings() {
        with(
                        PLAYBOOK,
                        "<bpmn:endEvent id=\"changedMeanwhile\" name=\"Changed meanwhile\"",
                        "<bpmn:endEvent id=\"changedMeanwhile\" name=\"Changed to ${newSeats}\"")
                .and(
                        PLAYBOOK,
                        "<bpmn:startEvent id=\"seatsChanged\" name=\"Subscription changed\">",
                        "<bpmn:startEvent id=\"seatsChanged\" name=\"Subscription changed\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"brings\" value=\"newSeat, seatsAt\" /></camunda:properties></bpmn:extensionElements>")
                .breaks(rule, "changedMeanwhile", "newSeats");
    }
}
