package io.playmaker.playbook;

import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.health.Risks;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a risk on the account, or adds to the open one of that kind. */
@Component
@Sets("riskId")
class OpenRisk implements Action<OpenRisk.Inputs> {

    private final Risks risks;

    OpenRisk(Risks risks) {
        this.risks = risks;
    }

    /** @param severity LOW, MEDIUM or HIGH; MEDIUM when left out */
    record Inputs(
            @Input(needed = true, oneOf = RiskKind.class) @Nullable
            String kind,

            @Input(oneOf = Risk.Severity.class) @Nullable String severity,
            @Nullable String evidence,
            @Nullable String nextAction) {}

    @Override
    public String name() {
        return "open-risk";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        RiskKind kind = Actions.oneOf("kind", RiskKind.class, inputs.kind());
        Risk.Severity severity = inputs.severity() == null
                ? Risk.Severity.MEDIUM
                : Actions.oneOf("severity", Risk.Severity.class, inputs.severity());
        String evidence =
                inputs.evidence() == null ? call.run().why() : Placeholders.fill(inputs.evidence(), call.variables());
        String next = inputs.nextAction() == null ? null : Placeholders.fill(inputs.nextAction(), call.variables());
        Risk risk = risks.open(call.account().id(), kind, severity, evidence, next, Actions.by(call.run()));
        return Map.of("riskId", risk.id());
    }
}
