package io.playmaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.playbook.Action;
import io.playmaker.playbook.Step;
import io.playmaker.shared.Role;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a model names exists, and Modeler offers what there is. */
@PlaymakerTest
class ModelsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path TEMPLATES = Path.of(".camunda/element-templates");
    private static final Pattern ACTION = Pattern.compile("\\$\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Moments that no event is behind. */
    private static final Set<String> OWN_MOMENTS =
            Set.of("stage-changed", "band-changed", "run-ended", "message-given-up");

    @Autowired
    List<Action<?>> actions;

    @Autowired
    Signals signals;

    static Stream<Path> models() {
        return files(PROCESSES, ".bpmn");
    }

    static Stream<Path> tables() {
        return files(PROCESSES, ".dmn");
    }

    static Stream<Path> templates() {
        return files(TEMPLATES, ".json");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsCalledLikeItsFile(Path file) {
        assertThat(all(file, Process.class)).extracting(BaseElement::getId).containsExactly(key(file));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDecisionIsCalledLikeItsFile(Path file) {
        DmnModelInstance table = Dmn.readModelFromFile(file.toFile());
        assertThat(table.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .contains(key(file));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskPerformsAnActionWithInputsItKnows(Path file) {
        for (ServiceTask task : all(file, ServiceTask.class)) {
            Action<?> action = action(task);
            assertThat(inputs(task)).as(place(file, task)).isSubsetOf(inputs(action));
            assertThat(inputs(task)).as(place(file, task)).containsAll(needed(action));
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .count())
                    .as(place(file, task) + " says how often it is tried")
                    .isEqualTo(1);
            assertThat(task.isCamundaAsyncBefore())
                    .as(place(file, task) + " is a job of its own")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepThatIsNamedExists(Path file) {
        Set<String> steps =
                all(file, UserTask.class).stream().map(BaseElement::getId).collect(Collectors.toSet());
        for (ServiceTask task : all(file, ServiceTask.class))
            value(task, "step")
                    .ifPresent(step -> assertThat(steps).as(place(file, task)).contains(step));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPlaybookThatIsStartedExists(Path file) {
        for (ServiceTask task : all(file, ServiceTask.class))
            value(task, "playbook")
                    .ifPresent(playbook ->
                            assertThat(keys(models())).as(place(file, task)).contains(playbook));
        for (CallActivity call : all(file, CallActivity.class))
            assertThat(keys(models())).as(place(file, call)).contains(call.getCalledElement());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionExists(Path file) {
        for (BusinessRuleTask task : all(file, BusinessRuleTask.class))
            assertThat(keys(tables())).as(place(file, task)).contains(task.getCamundaDecisionRef());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepHasAFormAndAGroupThatExist(Path file) {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());
        for (UserTask step : all(file, UserTask.class)) {
            Path form = FORMS.resolve(step.getCamundaFormRef() + ".form");
            assertThat(form).as(place(file, step)).exists();
            assertThat(json(form).path("id").asText()).isEqualTo(step.getCamundaFormRef());
            assertThat(roles).as(place(file, step)).containsAll(step.getCamundaCandidateGroupsList());
            assertThat(step.getCamundaCandidateGroupsList())
                    .as(place(file, step))
                    .isNotEmpty();
            assertThat(step.getCamundaPriority())
                    .as(place(file, step) + " does not look escalated from the start")
                    .doesNotMatch("1\\d\\d+");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageIsTheNameOfAMoment(Path file) {
        for (MessageEventDefinition event : all(file, MessageEventDefinition.class))
            assertThat(moments())
                    .as(place(file, event))
                    .contains(event.getMessage().getName());
    }

    @Test
    void theTableOfStartsNamesMomentsAndPlaybooksThatExist() {
        DmnModelInstance table =
                Dmn.readModelFromFile(PROCESSES.resolve("choose-playbooks.dmn").toFile());
        DecisionTable rules =
                table.getModelElementsByType(DecisionTable.class).iterator().next();
        int type = position(
                rules.getInputs(),
                input -> input.getLabel().equals("type")
                        || input.getInputExpression().getText().getTextContent().equals("type"));
        int playbook = position(rules.getOutputs(), output -> output.getName().equals("playbook"));
        int priority = position(rules.getOutputs(), output -> output.getName().equals("priority"));
        for (Rule rule : rules.getRules()) {
            String named = List.copyOf(rule.getInputEntries()).get(type).getTextContent();
            assertThat(moments()).as(rule.getId()).containsAll(quoted(named));
            List<String> outputs = rule.getOutputEntries().stream()
                    .map(entry -> entry.getTextContent().strip())
                    .toList();
            assertThat(keys(models())).as(rule.getId()).containsAll(quoted(outputs.get(playbook)));
            assertThat(Integer.parseInt(outputs.get(priority))).as(rule.getId()).isBetween(0, Step.ESCALATED - 1);
        }
    }

    @Test
    void everyActionIsInModelersPalette() {
        Set<String> offered = templates()
                .flatMap(file -> elements(json(file)))
                .map(template -> template.path("id").asText())
                .collect(Collectors.toSet());
        assertThat(offered).containsAll(actions.stream().map(Action::name).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateAsksForTheInputsOfItsAction(Path file) {
        for (JsonNode template : elements(json(file)).toList()) {
            assertThat(template.path("id").asText()).isEqualTo(key(file));
            String delegate = property(template, "camunda:delegateExpression");
            if (delegate.isEmpty()) continue;
            Action<?> action = named(delegate, file.toString());
            assertThat(action.name()).isEqualTo(key(file));
            assertThat(templateInputs(template).keySet()).isEqualTo(inputs(action));
        }
    }

    private Set<String> moments() {
        return Stream.concat(
                        OWN_MOMENTS.stream(), signals.events().keySet().stream().map(type -> type.replace('.', '-')))
                .collect(Collectors.toSet());
    }

    private Action<?> action(ServiceTask task) {
        return named(String.valueOf(task.getCamundaDelegateExpression()), task.getId());
    }

    private Action<?> named(String expression, String place) {
        Matcher name = ACTION.matcher(expression);
        assertThat(name.matches()).as(place + " calls " + expression).isTrue();
        return actions.stream()
                .filter(action -> camelCase(action.name()).equals(name.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place + " calls " + expression + ", which is no action"));
    }

    private static String camelCase(String name) {
        return Pattern.compile("-(\\w)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static Set<String> inputs(Action<?> action) {
        return Arrays.stream(action.inputs().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the action's template says must not be empty. */
    private static Set<String> needed(Action<?> action) {
        Map<String, JsonNode> known = new HashMap<>();
        elements(json(TEMPLATES.resolve(action.name() + ".json"))).forEach(one -> known.putAll(templateInputs(one)));
        return known.entrySet().stream()
                .filter(input ->
                        input.getValue().path("constraints").path("notEmpty").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> templateInputs(JsonNode template) {
        Map<String, JsonNode> inputs = new HashMap<>();
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            if (binding.path("type").asText().equals("camunda:inputParameter"))
                inputs.put(binding.path("name").asText(), property);
        }
        return inputs;
    }

    private static String property(JsonNode template, String name) {
        for (JsonNode property : template.path("properties"))
            if (property.path("binding").path("name").asText().equals(name))
                return property.path("value").asText();
        return "";
    }

    private static Set<String> inputs(BaseElement element) {
        return parameters(element).map(CamundaInputParameter::getCamundaName).collect(Collectors.toSet());
    }

    private static java.util.Optional<String> value(BaseElement element, String input) {
        return parameters(element)
                .filter(parameter -> input.equals(parameter.getCamundaName()))
                .map(CamundaInputParameter::getTextContent)
                .findFirst();
    }

    private static Stream<CamundaInputParameter> parameters(BaseElement element) {
        if (element.getExtensionElements() == null) return Stream.empty();
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(both -> both.getCamundaInputParameters().stream());
    }

    private static <T extends BaseElement> Collection<T> all(Path file, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        return model.getModelElementsByType(type);
    }

    private static <T> int position(Collection<T> all, Function<T, Boolean> wanted) {
        int position = 0;
        for (T one : all) {
            if (wanted.apply(one)) return position;
            position++;
        }
        throw new AssertionError("The table has no such column");
    }

    private static Set<String> quoted(String entry) {
        Set<String> words = new HashSet<>();
        Matcher word = Pattern.compile("\"([^\"]+)\"").matcher(entry);
        while (word.find()) words.add(word.group(1));
        return words;
    }

    private static String place(Path file, BaseElement element) {
        return key(file) + " " + element.getId();
    }

    private static Set<String> keys(Stream<Path> files) {
        return files.map(ModelsTest::key).collect(Collectors.toSet());
    }

    private static String key(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
