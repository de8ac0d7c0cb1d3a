package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EveryStepCanBeSkippedTest {

    private final Rule rule = new EveryStepCanBeSkipped();

    @Test
    void aFormWithoutAWayToSkipIsRefused() {
        assertThat(with(FORM, "\"key\": \"skip\"", "\"key\": \"omit\"").findings(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("skipReason", "never"));
    }

    @Test
    void skippingNeedsAReason() {
        with(FORM, "\"required\": true,\n            \"maxLength\": 1000", "\"maxLength\": 1000")
                .breaks(rule, "SkipReason", "required");
    }

    @Test
    void aStepThatMustBeDoneNeedsNoWay() {
        with(FORM, "\"key\": \"skip\"", "\"key\": \"omit\"")
                .and(
                        PLAYBOOK,
                        "What good looks like: You can say how many people work with the product, and how many seats they pay for.</bpmn:documentation>",
                        "What good looks like: It is done.</bpmn:documentation><bpmn:extensionElements><camunda:properties><camunda:property name=\"skip\" value=\"never\" /></camunda:properties></bpmn:extensionElements>")
                .keeps(rule);
    }
}
