package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.engine.gate.Vocabulary;
import io.playmaker.playbook.Action;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Sets;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Role;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Stories;
import io.playmaker.voice.Survey;
import io.playmaker.voice.Surveys;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;

/** What Modeler offers is what the actions understand, and all there is. */
@PlaymakerTest
class ElementTemplatesTest {

    private static final Set<String> NO_ACTIONS =
            Set.of("user-task-step", "outcome-end-event", "timer", "message", "decision", "call-playbook");

    @Autowired
    List<Action<?>> actions;

    @Autowired
    Signals signals;

    @Autowired
    Surveys surveys;

    @Autowired
    Stories stories;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    private final Map<String, JsonNode> templates = Shipped.templates();

    @Test
    void everyActionHasATemplateAndEveryTemplateAnAction() {
        Set<String> expected = new LinkedHashSet<>(NO_ACTIONS);
        actions.forEach(action -> expected.add(action.name()));

        assertThat(templates.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aTemplateAsksForTheInputsOfItsActionAndNoOthers() {
        assertThat(actions)
                .allSatisfy(action -> assertThat(TemplateInputs.of(templates.get(action.name())))
                        .as(action.name())
                        .containsExactlyInAnyOrder(inputs(action).toArray(String[]::new)));
    }

    @Test
    void anActionStatesWhatItNeedsAndItsTemplateAsksForThat() {
        Run run = stories.begin("undelivered-message", fixtures.aCustomer("SMB", "mia"))
                .run();
        Account account = accounts.get(run.account());
        Map<String, List<String>> stated = Vocabulary.ofActions().needed();

        assertThat(stated).hasSameSizeAs(actions);
        assertThat(actions).allSatisfy(action -> {
            List<String> needed = stated.getOrDefault(bean(action), List.of("an action of that name"));
            assertThat(needed).as(action.name()).containsAll(missing(action, run, account));
            assertThat(TemplateInputs.needed(templates.get(action.name())))
                    .as(action.name())
                    .containsAll(needed);
        });
    }

    private String bean(Action<?> action) {
        String bean = TemplateInputs.bean(templates.get(action.name()));
        return bean.substring(2, bean.length() - 1);
    }

    @Test
    void anActionStatesWhatItSets() {
        assertThat(actions)
                .allSatisfy(
                        action -> assertThat(AopUtils.getTargetClass(action)).hasAnnotation(Sets.class));
    }

    /** Which inputs the action complains of when it gets none. */
    private <I extends Record> Set<String> missing(Action<I> action, Run run, Account account) {
        Object[] nothing = new Object[inputs(action).size()];
        Constructor<?> inputs = action.inputs().getDeclaredConstructors()[0];
        try {
            action.perform(
                    action.inputs().cast(BeanUtils.instantiateClass(inputs, nothing)),
                    new Action.Call(run, account, "call", "place", Map.of(), clock));
            return Set.of();
        } catch (Invalid invalid) {
            return invalid.problems().stream().map(Invalid.Problem::field).collect(Collectors.toSet());
        }
    }

    @Test
    void everyPlaybookAndTableIsOffered() {
        Set<String> playbooks = Shipped.playbooks().keySet();

        assertThat(choices("call-playbook", "calledElement")).containsAll(playbooks);
        assertThat(choices("start-playbook", "playbook")).containsAll(playbooks);
        assertThat(choices("decision", "camunda:decisionRef"))
                .containsAll(Shipped.tables().keySet().stream()
                        .filter(table -> !table.equals("choose-playbooks"))
                        .toList());
    }

    @Test
    void everyRoleEveryEventAndEveryMeasureIsOffered() {
        Set<String> facts = new LinkedHashSet<>(signals.events().keySet());
        facts.addAll(signals.measures().keySet());

        assertThat(choices("user-task-step", "camunda:candidateGroups"))
                .containsExactly(Arrays.stream(Role.values()).map(Role::key).toArray(String[]::new));
        assertThat(choices("record-signal", "type")).containsExactlyInAnyOrderElementsOf(facts);
        assertThat(choices("message", "message"))
                .containsAll(signals.events().keySet().stream()
                        .map(type -> type.replace('.', '-'))
                        .toList());
    }

    @Test
    void everySurveyAndItsAnswerAreOffered() {
        assertThat(choices("ask-survey", "survey"))
                .containsExactlyInAnyOrderElementsOf(
                        surveys.catalogue().stream().map(Survey::key).toList());
        assertThat(choices("message", "message"))
                .containsAll(surveys.catalogue().stream().map(Survey::message).toList());
    }

    @Test
    void theSameListIsTheSameEverywhere() {
        assertThat(choices("record-outcome", "outcome")).isEqualTo(choices("outcome-end-event", "outcome"));
        assertThat(choices("start-playbook", "playbook")).isEqualTo(choices("call-playbook", "calledElement"));
        assertThat(choices("open-risk", "kind")).isEqualTo(choices("close-risk", "kind"));
    }

    private List<String> choices(String template, String name) {
        return TemplateInputs.choices(templates.get(template), name);
    }

    private static List<String> inputs(Action<?> action) {
        return Stream.of(action.inputs().getRecordComponents())
                .map(input -> input.getName())
                .toList();
    }
}
