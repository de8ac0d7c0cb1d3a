package io.playmaker.engine;

import io.playmaker.shared.Missing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/** The version of a decision table that is in force; it is read anew only when another one is. */
final class NewestTable {

    private final String key;
    private final EngineCommands commands;
    private final RepositoryService models;
    private volatile @Nullable AskedTable newest;

    NewestTable(String key, EngineCommands commands, RepositoryService models) {
        this.key = key;
        this.commands = commands;
        this.models = models;
    }

    DecisionDefinition definition() {
        DecisionDefinition definition = commands.run(() -> models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
        if (definition == null) throw Missing.of("decision table", key);
        return definition;
    }

    AskedTable table() {
        DecisionDefinition definition = definition();
        AskedTable known = newest;
        if (known != null && known.id().equals(definition.getId())) return known;
        AskedTable table = read(definition);
        newest = table;
        return table;
    }

    private AskedTable read(DecisionDefinition definition) {
        try (InputStream dmn = commands.run(() -> models.getDecisionModel(definition.getId()))) {
            return AskedTable.read(definition.getId(), definition.getVersion(), key, dmn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
