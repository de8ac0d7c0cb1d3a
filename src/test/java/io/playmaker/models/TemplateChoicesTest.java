package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a template has a list, the shipped models take from it, so that Modeler shows what they say. */
class TemplateChoicesTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<Arguments> nodes() {
        return Shipped.playbooks().entrySet().stream()
                .flatMap(file -> file.getValue().getModelElementsByType(FlowNode.class).stream()
                        .filter(node -> template(node) != null)
                        .map(node -> Arguments.of(file.getKey() + " " + node.getId(), node)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nodes")
    void whatItSaysIsOnTheList(String name, FlowNode node) {
        JsonNode template = Objects.requireNonNull(Shipped.templates().get(template(node)), "No such template");

        assertThat(template.path("properties"))
                .filteredOn(field -> field.path("type").asText().equals("Dropdown"))
                .allSatisfy(field -> said(node, field.path("binding"))
                        .ifPresent(value -> assertThat(TemplateInputs.values(field.path("choices")))
                                .as(field.path("label").asText())
                                .contains(value)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void decisionsAreEditedByTheirTemplate(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(template(task)).isEqualTo("decision"));
    }

    static Stream<Arguments> models() {
        return Shipped.playbooks().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    private static Optional<String> said(FlowNode node, JsonNode binding) {
        String name = binding.path("name").asText();
        return switch (binding.path("type").asText()) {
            case "property" -> Optional.ofNullable(attribute(node, name));
            case "camunda:property" ->
                extensions(node, CamundaProperties.class)
                        .flatMap(all -> all.getCamundaProperties().stream())
                        .filter(one -> name.equals(one.getCamundaName()))
                        .map(one -> String.valueOf(one.getCamundaValue()))
                        .findFirst();
            default ->
                extensions(node, CamundaInputOutput.class)
                        .flatMap(all -> all.getCamundaInputParameters().stream())
                        .filter(one -> name.equals(one.getCamundaName()))
                        .map(ModelElementInstance::getTextContent)
                        .findFirst();
        };
    }

    private static @Nullable String attribute(FlowNode node, String name) {
        return name.startsWith("camunda:")
                ? node.getAttributeValueNs(CAMUNDA, name.substring("camunda:".length()))
                : node.getAttributeValue(name);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(FlowNode node, Class<T> type) {
        if (node.getExtensionElements() == null) return Stream.of();
        Collection<T> found = node.getExtensionElements()
                .getElementsQuery()
                .filterByType(type)
                .list();
        return found.stream();
    }

    private static @Nullable String template(FlowNode node) {
        return node.getAttributeValueNs(CAMUNDA, "modelerTemplate");
    }
}
