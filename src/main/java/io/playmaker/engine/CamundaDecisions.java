package io.playmaker.engine;

import io.playmaker.trigger.Decisions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
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
