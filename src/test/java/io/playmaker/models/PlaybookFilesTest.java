package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How every shipped playbook is edited and drawn; what it must state, the gate asks. */
class PlaybookFilesTest {

    static Stream<Arguments> playbooks() {
        return Shipped.playbooks().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyStepHasAFormOfItsOwn(String key, BpmnModelInstance model) {
        Map<String, JsonNode> forms = Shipped.forms();
        Set<String> used = model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(UserTask.class)).hasSameSizeAs(used);
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(forms.keySet().stream()
                        .filter(name -> name.startsWith(key + "-"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyActionIsEditedByItsTemplate(String key, BpmnModelInstance model) {
        Map<String, JsonNode> templates = Shipped.templates();
        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            JsonNode template = templates.get(template(task));
            assertThat(template).isNotNull();
            assertThat(task.getCamundaDelegateExpression()).isEqualTo(TemplateInputs.bean(template));
            assertThat(inputs(task)).containsAll(TemplateInputs.needed(template));
        });
    }

    private static @Nullable String outcome(EndEvent end) {
        return properties(end).get("outcome");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void stepsAndOutcomesAreEditedByTheirTemplates(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(step -> assertThat(template(step)).isEqualTo("user-task-step"));
        assertThat(model.getModelElementsByType(EndEvent.class))
                .filteredOn(end -> outcome(end) != null)
                .allSatisfy(end -> assertThat(template(end)).isEqualTo("outcome-end-event"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void nothingIsDrawnOverSomethingElse(String key, BpmnModelInstance model) {
        List<BpmnShape> shapes = new ArrayList<>(model.getModelElementsByType(BpmnShape.class));
        assertThat(shapes).hasSameSizeAs(model.getModelElementsByType(FlowNode.class));
        Set<String> overlaps = new HashSet<>();
        for (BpmnShape one : shapes)
            for (BpmnShape other : shapes)
                if (one != other
                        && isOnTheGround(one)
                        && isOnTheGround(other)
                        && overlap(one.getBounds(), other.getBounds()))
                    overlaps.add(one.getId() + " and " + other.getId());
        assertThat(overlaps).isEmpty();
    }

    /** Sub-processes hold others, and boundary events sit on others. */
    private static boolean isOnTheGround(BpmnShape shape) {
        return !(shape.getBpmnElement() instanceof SubProcess)
                && !shape.getBpmnElement().getElementType().getTypeName().equals("boundaryEvent");
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static @Nullable String template(FlowNode node) {
        return node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "modelerTemplate");
    }

    private static Collection<String> inputs(ServiceTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }

    private static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) return Map.of();
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
