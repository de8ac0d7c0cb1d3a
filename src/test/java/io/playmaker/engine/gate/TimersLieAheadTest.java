package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class TimersLieAheadTest {

    private final Rule rule = new TimersLieAhead();

    @Test
    void aFixedDateIsRefused() {
        with(PLAYBOOK, "${calendar.inDays(30)}", "2030-01-01T09:00:00").breaks(rule, "monthLater", "every customer");
    }

    @Test
    void aDateInThePastIsRefused() {
        with(PLAYBOOK, "${calendar.inDays(30)}", "${calendar.before(reviewedOn, 'P400D')}")
                .breaks(rule, "monthLater", "in the past");
    }

    @Test
    void aTimerWithoutATimeIsRefused() {
        with(PLAYBOOK, "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${calendar.inDays(30)}</bpmn:timeDate>", "")
                .breaks(rule, "monthLater", "no date");
    }

    @Test
    void aDurationIsAPeriod() {
        with(
                        PLAYBOOK,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${calendar.inDays(30)}</bpmn:timeDate>",
                        "<bpmn:timeDuration>30 days</bpmn:timeDuration>")
                .breaks(rule, "monthLater", "30 days");
    }

    @Test
    void aPeriodIsTaken() {
        with(
                        PLAYBOOK,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${calendar.inDays(30)}</bpmn:timeDate>",
                        "<bpmn:timeDuration>P30D</bpmn:timeDuration>")
                .keeps(rule);
    }

    @Test
    void aRepetitionIsTakenAndMayComeFromATable() {
        with(
                        PLAYBOOK,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${calendar.inDays(30)}</bpmn:timeDate>",
                        "<bpmn:timeCycle>${cadence}</bpmn:timeCycle>")
                .keeps(rule);
    }

    @Test
    void aRepetitionIsReadAsTheEngineReadsIt() {
        with(
                        PLAYBOOK,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${calendar.inDays(30)}</bpmn:timeDate>",
                        "<bpmn:timeCycle>weekly</bpmn:timeCycle>")
                .breaks(rule, "monthLater", "R/P1D");
    }

    @Test
    void propertiesSayItAsWell() {
        with(
                        PLAYBOOK,
                        "<bpmn:intermediateCatchEvent id=\"monthLater\" name=\"A month later\">",
                        "<bpmn:intermediateCatchEvent id=\"monthLater\" name=\"A month later\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"timer.rule\" value=\"after\" /><camunda:property name=\"timer.amount\" value=\"many\" /></camunda:properties></bpmn:extensionElements>")
                .breaks(rule, "monthLater", "timer.");
    }
}
