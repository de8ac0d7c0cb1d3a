package io.playmaker.engine;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.trigger.Decisions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.springframework.stereotype.Component;

/** The table that says what starts what, in its newest version; what it decides is kept by the ledger, not by the engine. */
@Component
class CamundaDecisions implements Decisions {

    private static final String TABLE = "choose-playbooks";

    private final EngineCommands commands;
    private final RepositoryService models;
    private final NewestTable newest;

    CamundaDecisions(EngineCommands commands, RepositoryService models) {
        this.commands = commands;
        this.models = models;
        this.newest = new NewestTable(TABLE, commands, models);
    }

    @Override
    public Chosen choose(List<Map<String, Object>> facts) {
        AskedTable table = newest.table();
        return new Chosen(
                table.version(),
                facts.stream()
                        .map(one -> table.ask(one).stream()
                                .map(CamundaDecisions::choice)
                                .toList())
                        .toList());
    }

    @Override
    public int version() {
        return newest.table().version();
    }

    @Override
    public List<Row> rows() {
        return commands.run(() ->
                WrittenRows.of(models.getDmnModelInstance(newest.definition().getId()), TABLE));
    }

    @Override
    public List<Version> versions() {
        return commands.run(() -> ofTable().orderByDecisionDefinitionVersion().desc().list().stream()
                .map(one -> new Version(one.getVersion(), deployedAt(one)))
                .toList());
    }

    @Override
    public Table deployed(int version) {
        return commands.run(() -> {
            DecisionDefinition found =
                    ofTable().decisionDefinitionVersion(version).singleResult();
            if (found == null) throw Missing.of("decision table", TABLE + " in version " + version);
            return table(found.getId(), version, models.getDecisionModel(found.getId()));
        });
    }

    @Override
    public Table read(String dmn) {
        try {
            return table("tried", 0, new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnEngineException | ClassCastException e) {
            throw new Invalid(
                    "table", "It holds no decision table " + TABLE + ". Give the decision this id, and a table.");
        }
    }

    private static Table table(String id, int version, InputStream dmn) {
        AskedTable table = AskedTable.read(id, version, TABLE, dmn);
        return facts -> table.ask(facts).stream().map(CamundaDecisions::choice).toList();
    }

    private DecisionDefinitionQuery ofTable() {
        return models.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE);
    }

    private Instant deployedAt(DecisionDefinition one) {
        return models.createDeploymentQuery()
                .deploymentId(one.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private static Choice choice(AskedTable.Answer answer) {
        return new Choice(
                answer.rule(),
                answer.text("playbook", ""),
                answer.text("subject", "ACCOUNT"),
                answer.number("priority", 50),
                Duration.ofDays(answer.number("cooldownDays", 0)),
                answer.text("reason", ""));
    }
}
