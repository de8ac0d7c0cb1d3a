package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.library.MaterialKeys;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of a shipped playbook comes with something to learn from, one click away from its form. */
class MaterialFilesTest {

    private static final String COMMON = "common-";

    static Stream<Arguments> playbooks() {
        return Shipped.playbooks().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyStepNamesMaterials(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(step ->
                        assertThat(materials(step).toList()).as(step.getId()).isNotEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyFormLinksToTheMaterialsOfItsStep(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(step -> {
            JsonNode form = Objects.requireNonNull(Shipped.forms().get(step.getCamundaFormRef()));
            assertThat(Shipped.components(form))
                    .filteredOn(component -> component.path("id").asText().equals("Materials"))
                    .singleElement()
                    .satisfies(link -> assertThat(link.path("content").asText())
                            .contains("href=\"/runs/{{runId}}/steps/" + step.getId() + "/materials\""));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void whatWasWrittenForAPlaybookIsUsedByItsSteps(String key, BpmnModelInstance model) {
        Set<String> named = model.getModelElementsByType(UserTask.class).stream()
                .flatMap(MaterialFilesTest::materials)
                .collect(Collectors.toSet());
        assertThat(named).containsAll(writtenFor(key));
    }

    @Test
    void everyMaterialBelongsToAPlaybookOrToAll() {
        assertThat(MaterialKeys.shipped())
                .allSatisfy(material -> assertThat(material.startsWith(COMMON)
                                || Shipped.playbooks().keySet().stream()
                                        .anyMatch(playbook -> material.startsWith(playbook + "-")))
                        .as(material)
                        .isTrue());
    }

    private static Set<String> writtenFor(String playbook) {
        return MaterialKeys.shipped().stream()
                .filter(material -> material.startsWith(playbook + "-"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> materials(UserTask step) {
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("materials"))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
                .map(String::strip);
    }
}
