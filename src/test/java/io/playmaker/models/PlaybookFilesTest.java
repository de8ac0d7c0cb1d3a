package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.shared.Role;
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
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
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

/** What every shipped playbook states, and how it is drawn. */
class PlaybookFilesTest {

    private static final String[] CHARTER = {
        "purpose",
        "whenToUse",
        "owner",
        "roles",
        "involved",
        "callToAction",
        "dataKept",
        "successMetric",
        "escalateTo",
        "approvals",
        "materials"
    };

    static Stream<Arguments> playbooks() {
        return Shipped.playbooks().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void itsCharterIsComplete(String key, BpmnModelInstance model) {
        Process process = model.getModelElementById(key);
        Map<String, String> charter = properties(process);

        assertThat(charter).containsKeys(CHARTER);
        assertThat(charter.values()).noneMatch(String::isBlank);
        assertThat(Role.of(charter.get("owner"))).isPresent();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyStepSaysWhyItExistsWhatGoodLooksLikeAndWhatToDo(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(step -> {
            assertThat(step.getDocumentations())
                    .singleElement()
                    .satisfies(text -> assertThat(text.getTextContent())
                            .contains("Why: ", "What good looks like: ")
                            .doesNotContain("Checklist:"));
            assertThat(properties(step).keySet()).containsAnyOf("checklist", "checklist.1");
            assertThat(step.getCamundaDueDate()).isNotBlank();
            assertThat(step.getCamundaPriority()).isNotBlank();
            assertThat(step.getCamundaCandidateGroupsList())
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(Role.of(group)).isPresent());
        });
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
    void everyActionIsOneOfThePaletteWithTheInputsItKnows(String key, BpmnModelInstance model) {
        Map<String, JsonNode> templates = Shipped.templates();
        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            JsonNode template = templates.get(template(task));
            assertThat(template).isNotNull();
            assertThat(task.isCamundaAsyncBefore()).isTrue();
            assertThat(task.getCamundaDelegateExpression()).isEqualTo(TemplateInputs.bean(template));
            assertThat(TemplateInputs.of(template)).containsAll(inputs(task));
            assertThat(inputs(task)).containsAll(TemplateInputs.needed(template));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyEndNamesItsOutcomeButThoseOfSidePathsDoNot(String key, BpmnModelInstance model) {
        Process process = model.getModelElementById(key);
        Map<Boolean, List<EndEvent>> ends = process.getChildElementsByType(EndEvent.class).stream()
                .collect(Collectors.partitioningBy(end -> endsARun(end, new HashSet<>())));

        assertThat(ends.get(true))
                .hasSizeGreaterThan(1)
                .allSatisfy(end -> assertThat(outcome(end)).matches("[A-Z][A-Z0-9_]*"));
        assertThat(ends.get(true).stream().map(PlaybookFilesTest::outcome)).doesNotHaveDuplicates();
        assertThat(ends.get(false)).allSatisfy(end -> assertThat(outcome(end)).isNull());
    }

    /** Whether a way leads there that does not begin beside a step that goes on. */
    private static boolean endsARun(FlowNode node, Set<String> seen) {
        if (!seen.add(node.getId())) return false;
        if (node instanceof BoundaryEvent event) return event.cancelActivity();
        return node instanceof StartEvent
                || node.getPreviousNodes().list().stream().anyMatch(before -> endsARun(before, seen));
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
    void everythingThatHappensHasANameAndAnIdOfWords(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId()).matches("[a-z][a-zA-Z0-9]*");
            boolean joins = node.getElementType().getTypeName().endsWith("Gateway")
                    && (node.getOutgoing().size() == 1
                            || node.getElementType().getTypeName().startsWith("parallel"));
            if (!joins) assertThat(node.getName()).as(node.getId()).isNotBlank();
        });
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
