package io.playmaker.engine;

import io.playmaker.playbook.DecisionTables;
import io.playmaker.shared.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine's decision tables on behalf of actions. */
@Component
class CamundaTables implements DecisionTables {

    private final EngineCommands commands;
    private final RepositoryService models;
    private final DecisionService decisions;

    /** Asked late: actions know this room, and the engine knows the actions. */
    CamundaTables(@Lazy EngineCommands commands, @Lazy RepositoryService models, @Lazy DecisionService decisions) {
        this.commands = commands;
        this.models = models;
        this.decisions = decisions;
    }

    @Override
    public List<Optional<Map<String, Object>>> ask(String table, List<Map<String, Object>> questions) {
        return commands.run(() -> {
            DecisionDefinition definition = models.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .latestVersion()
                    .singleResult();
            if (definition == null) throw Missing.of("decision table", table);
            Map<String, Object> unknown = unknown(definition);
            return questions.stream()
                    .map(question -> answer(definition, unknown, question))
                    .toList();
        });
    }

    private Optional<Map<String, Object>> answer(
            DecisionDefinition table, Map<String, Object> unknown, Map<String, Object> question) {
        Map<String, Object> asked = new HashMap<>(unknown);
        asked.putAll(question);
        DmnDecisionTableResult rows = decisions.evaluateDecisionTableById(table.getId(), asked);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HashMap<>(rows.get(0).getEntryMap()));
    }

    /** Every input of the table without a value: FEEL knows null, but not a name that is not there. */
    @SuppressWarnings("NullAway")
    private Map<String, Object> unknown(DecisionDefinition definition) {
        DmnModelInstance file = models.getDmnModelInstance(definition.getId());
        Map<String, Object> unknown = new HashMap<>();
        for (InputExpression input : file.getModelElementsByType(InputExpression.class)) {
            String name = input.getText().getTextContent().strip();
            if (name.matches("\\w+")) unknown.put(name, null);
        }
        return unknown;
    }
}
