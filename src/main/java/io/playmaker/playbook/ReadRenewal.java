package io.playmaker.playbook;

import io.playmaker.account.Revenue;
import io.playmaker.account.Subscription;
import io.playmaker.renewal.Forecast;
import io.playmaker.renewal.Forecast.Side;
import io.playmaker.renewal.ForecastCategory;
import io.playmaker.renewal.Renewal;
import io.playmaker.renewal.Renewals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a renewal is about: the subscription's terms, what is forecast, and what bears on it. */
@Component
@Sets({
    "subscription",
    "product",
    "renewalDate",
    "noticeDate",
    "checkpointDate",
    "autoRenewing",
    "currency",
    "daysLeft",
    "onlyCommitOrAtRisk",
    "previousMrr",
    "previousAmount",
    "expectedMrr",
    "forecastCategory",
    "modelSaidBefore",
    "csmSaidBefore",
    "championLeft",
    "competitorSeen",
    "corporateChange",
    "cancellationReceived"
})
class ReadRenewal implements Action<ReadRenewal.Inputs> {

    private static final int FIRM_DAYS = 90;

    private final RenewingSubscription subscriptions;
    private final Renewals renewals;
    private final RenewalClouds clouds;

    ReadRenewal(RenewingSubscription subscriptions, Renewals renewals, RenewalClouds clouds) {
        this.subscriptions = subscriptions;
        this.renewals = renewals;
        this.clouds = clouds;
    }

    /**
     * @param subscription external id; the run's subject, or the one that renews next, when left out
     * @param renewalDate the date that counts, if another than the subscription's, such as 2027-03-31
     */
    record Inputs(@Nullable String subscription, @Nullable String renewalDate) {}

    @Override
    public String name() {
        return "read-renewal";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Subscription subscription = subscriptions.of(inputs.subscription(), call);
        LocalDate today =
                LocalDate.ofInstant(call.clock().instant(), call.account().zone());
        LocalDate told = ReadDays.dayOrNull("renewalDate", inputs.renewalDate());
        LocalDate renewsOn = told == null ? Objects.requireNonNull(subscription.renewsOn()) : told;
        Map<String, Object> known = terms(subscription, renewsOn);
        int left = (int) ChronoUnit.DAYS.between(today, renewsOn);
        known.put("daysLeft", left);
        Optional<Renewal> open = renewals.newest(subscription.externalId()).filter(one -> one.result() == null);
        known.put(
                "onlyCommitOrAtRisk",
                left - subscription.early() <= FIRM_DAYS
                        || open.map(one -> one.isFirm(today)).orElse(false));
        known.putAll(forecast(open, subscription));
        known.putAll(clouds.over(call.account().id()));
        return known;
    }

    private static Map<String, Object> terms(Subscription subscription, LocalDate renewsOn) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("subscription", subscription.externalId());
        terms.put("product", subscription.product());
        terms.put("renewalDate", renewsOn.toString());
        terms.put("autoRenewing", subscription.autoRenewing());
        terms.put("noticeDate", renewsOn.minusDays(subscription.noticeDays()).toString());
        terms.put("checkpointDate", renewsOn.minusDays(subscription.early()).toString());
        terms.put("currency", subscription.currency());
        return terms;
    }

    /** A number, as forms and tables read it. */
    private static Map<String, Object> forecast(Optional<Renewal> open, Subscription subscription) {
        Map<String, Object> forecast = new HashMap<>();
        BigDecimal previous = open.map(Renewal::previousMrr).orElse(subscription.mrr());
        forecast.put("previousMrr", previous.doubleValue());
        forecast.put("previousAmount", Revenue.words(subscription.currency(), previous));
        forecast.put(
                "expectedMrr", open.map(Renewal::expectedMrr).orElse(previous).doubleValue());
        forecast.put(
                "forecastCategory",
                open.map(Renewal::category).map(ForecastCategory::name).orElse("NONE"));
        for (Side side : List.of(Side.MODEL, Side.CSM))
            forecast.put(
                    side == Side.MODEL ? "modelSaidBefore" : "csmSaidBefore",
                    open.map(one -> one.newest(side))
                            .map(Forecast::view)
                            .map(ForecastCategory::name)
                            .orElse("NONE"));
        return forecast;
    }
}
