package io.playmaker.engine;

import io.playmaker.playbook.Step;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How an open step could be answered, while the engine is driven by hand. */
@Component
@ConditionalOnProperty("playmaker.by-hand")
public class PossibleAnswers {

    private final ProcessEngine engine;
    private final EngineCommands commands;
    private final StepForms forms;
    private final Clock clock;
    private final Map<String, Map<String, WhatDecides.ComparedWith>> decisive = new ConcurrentHashMap<>();

    PossibleAnswers(ProcessEngine engine, EngineCommands commands, StepForms forms, Clock clock) {
        this.engine = engine;
        this.commands = commands;
        this.forms = forms;
        this.clock = clock;
    }

    /** The answers given, and made-up ones to whatever the form needs besides. */
    public Map<String, Object> complete(Step step, Map<String, Object> given) {
        return atForm(step, task -> answers(task).complete(given));
    }

    /** Ways to answer the step that lead somewhere else, as far as branches of that playbook ask; what is given stands, and the default comes first. */
    public List<Map<String, Object>> variants(Step step, String playbook, Map<String, Object> given) {
        return atForm(step, task -> answers(task).variants(given, decisive(playbook)));
    }

    /** What branches of the playbook, of its tables and of the playbooks it calls ask for. */
    public Set<String> asked(String playbook) {
        return decisive(playbook).keySet();
    }

    /** The numbers that a branch of the playbook compares that name with. */
    public Set<BigDecimal> numbersOf(String playbook, String name) {
        WhatDecides.ComparedWith compared = decisive(playbook).get(name);
        return compared == null ? Set.of() : compared.numbers();
    }

    /** The texts that a branch of the playbook compares that name with. */
    public Set<String> textsOf(String playbook, String name) {
        WhatDecides.ComparedWith compared = decisive(playbook).get(name);
        return compared == null ? Set.of() : compared.texts();
    }

    public boolean maySkip(Step step) {
        return atForm(step, task -> forms.maySkip(task));
    }

    /** Answers as a person reads them: what was asked, and what was chosen. */
    public List<String> inWords(Step step, Map<String, Object> answers) {
        return atForm(step, task -> {
            List<String> words = new ArrayList<>();
            for (FormField field : forms.rules(task).fields())
                if (answers.get(field.key()) != null) words.add(asked(field) + field.inWords(answers.get(field.key())));
            return words;
        });
    }

    private static String asked(FormField field) {
        return field.label() + (field.label().endsWith("?") ? " " : ": ");
    }

    private MadeUpAnswers answers(TaskEntity task) {
        return new MadeUpAnswers(
                forms.rules(task),
                new HashMap<>(task.getVariables()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private <T> T atForm(Step step, Function<TaskEntity, T> question) {
        return commands.run(() -> question.apply(org.camunda.bpm.engine.impl.context.Context.getCommandContext()
                .getTaskManager()
                .findTaskById(step.task())));
    }

    private Map<String, WhatDecides.ComparedWith> decisive(String playbook) {
        return decisive.computeIfAbsent(playbook, key -> WhatDecides.in(key, new NewestModels()));
    }

    private class NewestModels implements WhatDecides.Models {

        private final RepositoryService models = engine.getRepositoryService();

        @Override
        public BpmnModelInstance playbook(String key) {
            return models.getBpmnModelInstance(models.createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId());
        }

        @Override
        public DmnModelInstance table(String key) {
            return models.getDmnModelInstance(models.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId());
        }
    }
}
