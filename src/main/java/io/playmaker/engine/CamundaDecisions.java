package io.playmaker.engine;

import io.playmaker.shared.Missing;
import io.playmaker.trigger.Decisions;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table that says what starts what, in its newest version; what it decides is kept by the ledger, not by the engine. */
@Component
class CamundaDecisions implements Decisions {

    private static final String TABLE = "choose-playbooks";

    private final EngineCommands commands;
    private final RepositoryService models;
    private volatile @Nullable ChoiceTable newest;

    CamundaDecisions(EngineCommands commands, RepositoryService models) {
        this.commands = commands;
        this.models = models;
    }

    @Override
    public List<List<Choice>> choose(List<Map<String, Object>> facts) {
        ChoiceTable table = table();
        return facts.stream().map(table::choose).toList();
    }

    @Override
    public int version() {
        return table().version();
    }

    @Override
    public List<Row> rows() {
        return commands.run(() ->
                WrittenRows.of(models.getDmnModelInstance(newestDefinition().getId()), TABLE));
    }

    private DecisionDefinition newestDefinition() {
        DecisionDefinition definition = commands.run(() -> models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult());
        if (definition == null) throw Missing.of("decision table", TABLE);
        return definition;
    }

    private ChoiceTable table() {
        DecisionDefinition definition = newestDefinition();
        ChoiceTable known = newest;
        if (known != null && known.id().equals(definition.getId())) return known;
        ChoiceTable table = read(definition);
        newest = table;
        return table;
    }

    private ChoiceTable read(DecisionDefinition definition) {
        try (InputStream dmn = commands.run(() -> models.getDecisionModel(definition.getId()))) {
            return ChoiceTable.read(definition.getId(), definition.getVersion(), TABLE, dmn);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
