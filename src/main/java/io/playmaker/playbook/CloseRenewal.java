package io.playmaker.playbook;

import io.playmaker.account.Revenue;
import io.playmaker.renewal.Renewal;
import io.playmaker.renewal.RenewalResult;
import io.playmaker.renewal.Renewals;
import io.playmaker.shared.Invalid;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how a renewal ended, with the previous and the new amount and the reason. */
@Component
@Sets({"renewalResult", "newMrr", "newAmount", "outcomeReason"})
class CloseRenewal implements Action<CloseRenewal.Inputs> {

    private final RenewingSubscription subscriptions;
    private final Renewals renewals;

    CloseRenewal(RenewingSubscription subscriptions, Renewals renewals) {
        this.subscriptions = subscriptions;
        this.renewals = renewals;
    }

    /**
     * @param result RENEWED, EXPANDED, REDUCED or CHURNED; what the amounts say when left out
     * @param newMrr what they pay a month from now on; what was expected when left out
     */
    record Inputs(
            @Nullable String subscription,
            @Input(oneOf = RenewalResult.class) @Nullable String result,
            @Nullable BigDecimal newMrr,
            @Nullable String reason) {}

    @Override
    public String name() {
        return "close-renewal";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        RenewalResult result =
                inputs.result() == null ? null : Actions.oneOf("result", RenewalResult.class, inputs.result());
        if (inputs.newMrr() != null && inputs.newMrr().signum() < 0)
            throw new Invalid("newMrr", "An amount is 0 or more, not " + inputs.newMrr() + ".");
        String why = inputs.reason() == null ? "" : Placeholders.fill(inputs.reason(), call.variables());
        Renewal over = renewals.close(
                subscriptions.of(inputs.subscription(), call).externalId(),
                result,
                inputs.newMrr(),
                why.isBlank() ? "No reason was given." : why,
                Actions.by(call.run()));
        return Map.of(
                "renewalResult", Objects.requireNonNull(over.result()).name(),
                "newMrr", Objects.requireNonNull(over.newMrr()).doubleValue(),
                "newAmount", Revenue.words(over.currency(), over.newMrr()),
                "outcomeReason", Objects.requireNonNull(over.reason()));
    }
}
