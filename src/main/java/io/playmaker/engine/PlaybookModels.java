package io.playmaker.engine;

import io.playmaker.playbook.Playbook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** What models state about themselves. A deployed version never changes, so it is read once. */
class PlaybookModels {

    private static final Pattern CHECKLIST = Pattern.compile("checklist(\\.\\d)?");

    /** The actions that write to customers, and which of their inputs says to whom. */
    private static final Map<String, String> WRITES = Map.of("${sendEmail}", "to", "${askSurvey}", "recipient");

    private static final Pattern AT_CUSTOMER = Pattern.compile("\\b(CHAMPION|DECISION_MAKER|CONTACT)\\b");

    private final Map<String, Playbook> read = new ConcurrentHashMap<>();

    Playbook read(ProcessDefinition definition, Function<String, BpmnModelInstance> model) {
        return read.computeIfAbsent(definition.getId(), id -> playbook(definition, model.apply(id)));
    }

    private static Playbook playbook(ProcessDefinition definition, BpmnModelInstance model) {
        Process process = model.getModelElementById(definition.getKey());
        return new Playbook(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                properties(process),
                outcomes(model),
                steps(model),
                calls(model),
                writesTo(model),
                documentation(process));
    }

    private static List<Playbook.StepModel> steps(BpmnModelInstance model) {
        return ReadingOrder.of(model).stream()
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .map(PlaybookModels::step)
                .toList();
    }

    private static Playbook.StepModel step(UserTask task) {
        Map<String, String> properties = properties(task);
        return new Playbook.StepModel(
                task.getId(),
                label(task),
                documentation(task),
                checklist(properties),
                parts(properties.get("materials"), ","),
                new Playbook.Asked(
                        task.getCamundaAssignee(),
                        parts(task.getCamundaCandidateGroups(), ","),
                        task.getCamundaDueDate()));
    }

    /** Playbooks that a run waits for, and those that an action starts. */
    private static List<String> calls(BpmnModelInstance model) {
        Stream<String> called =
                model.getModelElementsByType(CallActivity.class).stream().map(CallActivity::getCalledElement);
        Stream<String> started = model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> "${startPlaybook}".equals(task.getCamundaDelegateExpression()))
                .map(task -> input(task, "playbook"));
        return Stream.concat(called, started)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is promised goes at once, whoever starts the playbook. */
    private static List<String> writesTo(BpmnModelInstance model) {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> !"true".equals(raw(task, "promised")))
                .flatMap(task -> {
                    String recipient = WRITES.get(String.valueOf(task.getCamundaDelegateExpression()));
                    return recipient == null ? Stream.empty() : Stream.ofNullable(raw(task, recipient));
                })
                .flatMap(text -> AT_CUSTOMER.matcher(text).results().map(MatchResult::group))
                .distinct()
                .toList();
    }

    /** One property with an entry a line, or, as Modeler's template writes them, numbered ones of a line each. */
    private static List<String> checklist(Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(property -> CHECKLIST.matcher(property.getKey()).matches())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(property -> parts(property.getValue(), "\\R").stream())
                .toList();
    }

    private static List<String> parts(@Nullable String value, String separator) {
        return value == null
                ? List.of()
                : Stream.of(value.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static Map<String, String> outcomes(BpmnModelInstance model) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (EndEvent end : model.getModelElementsByType(EndEvent.class)) {
            String outcome = properties(end).get(BpmnElements.OUTCOME);
            if (outcome != null) outcomes.putIfAbsent(outcome, label(end));
        }
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            String outcome = outcomeRecordedBy(task);
            if (outcome != null) outcomes.putIfAbsent(outcome, label(task));
        }
        return outcomes;
    }

    /** An outcome may also be recorded before the end, by the action of that name. */
    private static @Nullable String outcomeRecordedBy(ServiceTask task) {
        return "${recordOutcome}".equals(task.getCamundaDelegateExpression())
                ? input(task, BpmnElements.OUTCOME)
                : null;
    }

    /** The input parameter of that name, if it has one that is no expression. */
    private static @Nullable String input(ServiceTask task, String name) {
        String text = raw(task, name);
        return text == null || text.contains("${") ? null : text;
    }

    private static @Nullable String raw(ServiceTask task, String name) {
        if (task.getExtensionElements() == null) return null;
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(inputs -> inputs.getCamundaInputParameters().stream())
                .filter(input -> name.equals(input.getCamundaName()))
                .map(CamundaInputParameter::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) return properties;
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> property.getCamundaName() != null)
                .forEach(property -> properties.put(
                        property.getCamundaName(), Objects.requireNonNullElse(property.getCamundaValue(), "")));
        return properties;
    }

    private static @Nullable String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static String label(FlowElement element) {
        return element.getName() == null ? element.getId() : element.getName();
    }
}
