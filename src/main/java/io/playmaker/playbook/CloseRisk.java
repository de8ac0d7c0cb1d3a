package io.playmaker.playbook;

import io.playmaker.health.RiskKind;
import io.playmaker.health.Risks;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes the account's open risk of a kind, if there is one; without a kind none was opened, so none is closed. */
@Component
@Sets
class CloseRisk implements Action<CloseRisk.Inputs> {

    private final Risks risks;

    CloseRisk(Risks risks) {
        this.risks = risks;
    }

    record Inputs(
            @Input(oneOf = RiskKind.class) @Nullable String kind,
            @Input(needed = true) @Nullable String reason) {}

    @Override
    public String name() {
        return "close-risk";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        if (inputs.kind() == null) return Map.of();
        RiskKind kind = Actions.oneOf("kind", RiskKind.class, inputs.kind());
        String reason = Placeholders.fill(Actions.needed("reason", inputs.reason()), call.variables());
        risks.close(call.account().id(), kind, reason, Actions.by(call.run()));
        return Map.of();
    }
}
