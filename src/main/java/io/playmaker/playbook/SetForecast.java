package io.playmaker.playbook;

import io.playmaker.renewal.Checkpoint;
import io.playmaker.renewal.Forecast.Side;
import io.playmaker.renewal.ForecastCategory;
import io.playmaker.renewal.Renewal;
import io.playmaker.renewal.Renewals;
import io.playmaker.renewal.View;
import io.playmaker.shared.Invalid;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the model, the CSM or the lead says about a renewal, with the amounts, and tells what counts now. */
@Component
@Sets({
    "forecastCategory",
    "expectedMrr",
    "modelCategory",
    "modelReason",
    "csmCategory",
    "csmReason",
    "leadCategory",
    "leadReason"
})
class SetForecast implements Action<SetForecast.Inputs> {

    private final RenewingSubscription subscriptions;
    private final Renewals renewals;

    SetForecast(RenewingSubscription subscriptions, Renewals renewals) {
        this.subscriptions = subscriptions;
        this.renewals = renewals;
    }

    /**
     * @param side MODEL, CSM or LEAD
     * @param expectedMrr what they will pay a month after the renewal; as expected before when left out
     */
    record Inputs(
            @Nullable String subscription,

            @Input(needed = true, oneOf = Checkpoint.class) @Nullable
            String checkpoint,

            @Input(needed = true, oneOf = Side.class) @Nullable
            String side,

            @Input(needed = true, oneOf = ForecastCategory.class) @Nullable
            String category,

            @Input(needed = true) @Nullable String reason,
            @Nullable BigDecimal expectedMrr) {}

    @Override
    public String name() {
        return "set-forecast";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Side side = Actions.oneOf("side", Side.class, inputs.side());
        ForecastCategory category = Actions.oneOf("category", ForecastCategory.class, inputs.category());
        String why = Placeholders.fill(Actions.needed("reason", inputs.reason()), call.variables());
        if (inputs.expectedMrr() != null && inputs.expectedMrr().signum() < 0)
            throw new Invalid("expectedMrr", "An amount is 0 or more, not " + inputs.expectedMrr() + ".");
        View view = new View(
                side,
                category,
                Actions.oneOf("checkpoint", Checkpoint.class, inputs.checkpoint()),
                inputs.expectedMrr(),
                call.variables().get("onlyCommitOrAtRisk") instanceof Boolean firm ? firm : null,
                why,
                Actions.by(call.run()),
                call.key());
        String subscription = subscriptions.of(inputs.subscription(), call).externalId();
        return results(renewals.foresee(subscription, view), category, why, side);
    }

    private static Map<String, Object> results(Renewal renewal, ForecastCategory view, String why, Side side) {
        String word = side.name().toLowerCase(java.util.Locale.ROOT);
        return Map.of(
                "forecastCategory",
                Objects.requireNonNull(renewal.category()).name(),
                "expectedMrr",
                renewal.expectedMrr().doubleValue(),
                word + "Category",
                view.name(),
                word + "Reason",
                why);
    }
}
