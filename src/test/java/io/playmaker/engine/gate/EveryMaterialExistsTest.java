package io.playmaker.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.engine.FilesBeforeTheGate;
import io.playmaker.playbook.Gate.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EveryMaterialExistsTest {

    private static final String PLAYBOOK = "processes/undelivered-message.bpmn";
    private static final String STEP = "undelivered-message-by-hand,undelivered-message-mail";

    @Test
    void whatIsShippedIsThere() {
        assertThat(found(STEP, STEP)).isEmpty();
    }

    @Test
    void aStepThatNamesAMaterialThatIsNowhereIsRefused() {
        assertThat(found(STEP, "undelivered-message-mail, no-such ,"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo(
                                    "\"Deliver the message by hand\" (deliverByHand) names the material \"no-such\", which is"
                                            + " not in the library. Write it under Materials first, or correct the key.");
                    assertThat(finding.place().element()).isEqualTo("deliverByHand");
                });
    }

    @Test
    void whatAnActionTakesIsLookedForAsWell() {
        String task =
                "<bpmn:serviceTask id=\"attach\" name=\"Attach\" camunda:delegateExpression=\"${attachMaterials}\">"
                        + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"materials\">%s"
                        + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"
                        + "<bpmn:userTask id=\"deliverByHand\"";
        String before = "<bpmn:userTask id=\"deliverByHand\"";

        assertThat(found(before, task.formatted("common-faq-of-nobody"))).hasSize(1);
        assertThat(found(before, task.formatted("common-call-playbook"))).isEmpty();
        assertThat(found(before, task.formatted("${chosen}"))).isEmpty();
    }

    private static List<Finding> found(String instead, String of) {
        byte[] shipped = Objects.requireNonNull(FilesBeforeTheGate.shipped().get(PLAYBOOK));
        String xml = new String(shipped, StandardCharsets.UTF_8);
        assertThat(xml).contains(instead);
        byte[] changed = xml.replace(instead, of).getBytes(StandardCharsets.UTF_8);
        return Rulebook.check(
                new EveryMaterialExists(),
                Bundle.read(Map.of(PLAYBOOK, changed), FilesBeforeTheGate.nothingDeployed()));
    }
}
