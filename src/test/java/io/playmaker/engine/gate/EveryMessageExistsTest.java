package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Gate.Severity;
import org.junit.jupiter.api.Test;

class EveryMessageExistsTest {

    private final Rule rule = new EveryMessageExists();

    @Test
    void anEventSaysWhichMessageItMeans() {
        with(PLAYBOOK, "messageRef=\"messageSeatsChanged\"", "messageRef=\"messageNobodyKnows\"")
                .breaks(rule, "seatsChanged", "which message");
    }

    @Test
    void aMessageNobodyDeclaredIsAWarning() {
        assertThat(with(PLAYBOOK, "contract-signed", "seats-counted").findings(rule))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message()).contains("seats-counted", "measures.yaml");
                });
    }

    @Test
    void aMessageMayBeNamedInAProperty() {
        with(
                        PLAYBOOK,
                        "<bpmn:messageEventDefinition id=\"seatsChangedMessage\" messageRef=\"messageSeatsChanged\" />",
                        "<bpmn:extensionElements><camunda:properties><camunda:property name=\"message\" value=\"account-churned\" /></camunda:properties></bpmn:extensionElements><bpmn:messageEventDefinition id=\"seatsChangedMessage\" />")
                .and(PLAYBOOK, "<bpmn:message id=\"messageSeatsChanged\" name=\"contract-signed\" />", "")
                .keeps(rule);
    }

    @Test
    void aCalledPlaybookTellsWhenItIsDecided() {
        with(PLAYBOOK, "contract-signed", "churn-save-decided").keeps(rule);
        assertThat(with(PLAYBOOK, "contract-signed", "no-such-playbook-decided").findings(rule))
                .hasSize(1);
    }
}
