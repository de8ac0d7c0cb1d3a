package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Step;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.trigger.Triggers;
import io.playmaker.voice.Survey;
import io.playmaker.voice.Surveys;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a playbook or a table names besides its actions and forms exists. */
@PlaymakerTest
class ReferencesTest {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    @Autowired
    Signals signals;

    @Autowired
    Surveys surveys;

    static Stream<Arguments> playbooks() {
        return Shipped.playbooks().entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyDecisionAndEveryPlaybookItCallsOrStartsExists(String key, BpmnModelInstance model) {
        Set<String> playbooks = Shipped.playbooks().keySet();
        Set<String> tables = Shipped.tables().keySet();

        assertThat(model.getModelElementsByType(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(tables).contains(task.getCamundaDecisionRef()));
        assertThat(model.getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> assertThat(playbooks).contains(call.getCalledElement()));
        assertThat(inputs(model, "playbook"))
                .allSatisfy(one -> assertThat(playbooks).contains(one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyStepItRemindsOfIsItsOwn(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(BaseElement::getId)
                .containsAll(inputs(model, "step"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyMessageItWaitsForIsTheNameOfAMoment(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(MessageEventDefinition.class))
                .allSatisfy(event ->
                        assertThat(Stream.concat(moments().stream(), answers())).contains(message(event)));
    }

    /** Modeler's template states it as a property of the event. */
    private static String message(MessageEventDefinition event) {
        if (event.getMessage() != null) return event.getMessage().getName();
        return ((BaseElement) event.getParentElement())
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .singleResult()
                        .getCamundaProperties()
                        .stream()
                        .filter(one -> one.getCamundaName().equals("message"))
                        .findFirst()
                        .orElseThrow()
                        .getCamundaValue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void everyActionSaysHowOftenItIsTried(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count())
                        .isEqualTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void noStepLooksEscalatedFromTheStart(String key, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(UserTask::getCamundaPriority)
                .filteredOn(priority -> priority.matches("\\d+"))
                .allSatisfy(priority -> assertThat(Integer.parseInt(priority)).isLessThan(Step.ESCALATED));
    }

    @Test
    void everyDecisionIsCalledLikeItsFile() {
        assertThat(Shipped.tables())
                .allSatisfy((name, table) -> assertThat(table.getModelElementsByType(Decision.class))
                        .extracting(Decision::getId)
                        .contains(name));
    }

    @Test
    void theTableOfStartsNamesMomentsAndPlaybooksThatExist() {
        DmnModelInstance file = Objects.requireNonNull(Shipped.tables().get("choose-playbooks"));
        DecisionTable table =
                file.getModelElementsByType(DecisionTable.class).iterator().next();
        int type = position(
                table.getInputs(), one -> text(one.getInputExpression()).equals("type"));
        int playbook = position(table.getOutputs(), one -> one.getName().equals("playbook"));
        int priority = position(table.getOutputs(), one -> one.getName().equals("priority"));

        assertThat(table.getRules()).allSatisfy(rule -> {
            assertThat(moments()).containsAll(quoted(cells(rule, true).get(type)));
            assertThat(Shipped.playbooks())
                    .containsKeys(quoted(cells(rule, false).get(playbook)).toArray(String[]::new));
            assertThat(Integer.parseInt(cells(rule, false).get(priority))).isBetween(0, Step.ESCALATED - 1);
        });
    }

    private Stream<String> answers() {
        Stream<String> decided = Shipped.playbooks().keySet().stream().map(playbook -> playbook + "-decided");
        return Stream.concat(surveys.catalogue().stream().map(Survey::message), decided);
    }

    private Set<String> moments() {
        Stream<String> events = signals.events().keySet().stream().map(type -> type.replace('.', '-'));
        return Stream.concat(Triggers.OWN_MOMENTS.stream(), events).collect(Collectors.toSet());
    }

    private static List<String> inputs(BpmnModelInstance model, String name) {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .map(BaseElement::getExtensionElements)
                .map(Optional::ofNullable)
                .flatMap(Optional::stream)
                .flatMap(one -> one.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
                .flatMap(one -> one.getCamundaInputParameters().stream())
                .filter(input -> input.getCamundaName().equals(name))
                .map(CamundaInputParameter::getTextContent)
                .toList();
    }

    private static List<String> cells(Rule rule, boolean conditions) {
        return (conditions ? rule.getInputEntries().stream() : rule.getOutputEntries().stream())
                .map(ReferencesTest::text)
                .toList();
    }

    private static String text(org.camunda.bpm.model.xml.instance.ModelElementInstance element) {
        return element.getTextContent().strip();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static <T> int position(Collection<T> columns, Predicate<T> wanted) {
        int position = 0;
        for (T column : columns) {
            if (wanted.test(column)) return position;
            position++;
        }
        throw new AssertionError("The table has no such column");
    }
}
