package io.playmaker.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts another playbook for the same account, if the ledger lets it. */
@Component
@Sets("startVerdict")
class StartPlaybook implements Action<StartPlaybook.Inputs> {

    /** Asked for late: the engine knows the actions, and the starter knows the engine. */
    private final ObjectProvider<Starter> starter;

    StartPlaybook(ObjectProvider<Starter> starter) {
        this.starter = starter;
    }

    record Inputs(
            @Input(needed = true, names = Input.Names.PLAYBOOK) @Nullable
            String playbook,

            @Nullable String subject,
            @Input(needed = true) @Nullable String reason) {}

    @Override
    public String name() {
        return "start-playbook";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String why = Placeholders.fill(Actions.needed("reason", inputs.reason()), call.variables());
        Candidate candidate = new Candidate(
                Actions.needed("playbook", inputs.playbook()),
                call.account().id(),
                inputs.subject() == null ? "" : Placeholders.fill(inputs.subject(), call.variables()),
                50,
                Duration.ZERO,
                false,
                why,
                Actions.by(call.run()),
                null,
                Map.of("run", call.run().id(), "activity", call.activity()),
                Map.of());
        Start start = starter.getObject().start(List.of(candidate)).get(0);
        return Map.of("startVerdict", start.verdict().name());
    }
}
