package io.playmaker.engine;

import io.playmaker.health.Risk.Severity;
import io.playmaker.health.RiskKind;
import io.playmaker.health.RiskRules;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table that says which risks to open, in its newest version. */
@Component
class CamundaRiskRules implements RiskRules {

    private final NewestTable newest;

    /** Asked late: actions know the room of health, and the engine knows the actions. */
    CamundaRiskRules(@Lazy EngineCommands commands, @Lazy RepositoryService models) {
        this.newest = new NewestTable(TABLE, commands, models);
    }

    @Override
    public Table newest() {
        AskedTable table = newest.table();
        return facts -> table.ask(facts).stream().map(CamundaRiskRules::worry).toList();
    }

    private static Worry worry(AskedTable.Answer answer) {
        return new Worry(
                answer.rule(),
                RiskKind.valueOf(answer.text("kind", "")),
                Severity.valueOf(answer.text("severity", "")),
                answer.text("evidence", ""),
                answer.text("nextAction", ""),
                Duration.ofDays(answer.number("closeAfterDays", 0)));
    }
}
