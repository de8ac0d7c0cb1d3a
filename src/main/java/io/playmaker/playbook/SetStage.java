package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the account to a lifecycle stage. */
@Component
@Sets
class SetStage implements Action<SetStage.Inputs> {

    private final Accounts accounts;

    SetStage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param effectiveOn the day, as in 2026-03-31; today when left out */
    record Inputs(
            @Input(needed = true, oneOf = Stage.class) @Nullable
            String stage,

            @Nullable String effectiveOn,
            @Nullable String reason) {}

    @Override
    public String name() {
        return "set-stage";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Stage stage = Actions.oneOf("stage", Stage.class, inputs.stage());
        String reason = inputs.reason() == null ? null : Placeholders.fill(inputs.reason(), call.variables());
        accounts.changeStage(
                call.account().id(),
                stage,
                ReadDays.dayOrNull("effectiveOn", inputs.effectiveOn()),
                reason,
                Actions.by(call.run()));
        return Map.of();
    }
}
