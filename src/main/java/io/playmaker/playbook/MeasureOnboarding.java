package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads again how far an onboarding is: licences assigned, active users, first value. The time to the first value is recorded when it is seen. */
@Component
@Sets({"licencesAssigned", "activeUsers", "firstValue", "daysToGoLive", "onboardingText"})
class MeasureOnboarding implements Action<MeasureOnboarding.Inputs> {

    private static final String LICENCES = "service.licences_assigned_ratio";
    private static final String USERS = "usage.active_users_ratio";
    private static final String FIRST_VALUE = "outcome.first_value_reached";
    private static final String FIRST_VALUE_EVENT = "first-value.reached";
    private static final String DAYS_TO_FIRST_VALUE = "onboarding.days_to_first_value";

    private final Signals signals;
    private final OnceInARun durations;

    MeasureOnboarding(Signals signals, OnceInARun durations) {
        this.signals = signals;
        this.durations = durations;
    }

    /**
     * @param since the day the onboarding began; an older first value does not count
     * @param goLiveDate the agreed day
     */
    record Inputs(
            @Input(needed = true) @Nullable String since,
            @Input(needed = true) @Nullable String goLiveDate) {}

    @Override
    public String name() {
        return "measure-onboarding";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Instant now = call.clock().instant();
        ZoneId zone = call.account().zone();
        LocalDate since = ReadDays.day("since", inputs.since());
        LocalDate goLive = ReadDays.day("goLiveDate", inputs.goLiveDate());
        AccountId account = call.account().id();
        Map<String, LatestValue> latest = signals.latest(List.of(account)).getOrDefault(account, Map.of());
        Double licences = fresh(latest, LICENCES, now);
        Double users = fresh(latest, USERS, now);
        Optional<LocalDate> firstValue = firstValue(latest, since, zone);
        firstValue.ifPresent(day -> durations.record(DAYS_TO_FIRST_VALUE, since, day, call));
        return results(
                licences,
                users,
                firstValue,
                ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), goLive));
    }

    @SuppressWarnings("NullAway") // The decision table sees what is not known as null; the map's type does not say so.
    private static Map<String, Object> results(
            @Nullable Double licences, @Nullable Double users, Optional<LocalDate> firstValue, long daysToGoLive) {
        Map<String, Object> results = new HashMap<>();
        results.put("licencesAssigned", licences);
        results.put("activeUsers", users);
        results.put("firstValue", firstValue.isPresent() ? "YES" : "NO");
        results.put("daysToGoLive", (int) daysToGoLive);
        results.put(
                "onboardingText",
                "Licences assigned: %s. Active users: %s. First value: %s. %s"
                        .formatted(
                                share(licences),
                                share(users),
                                firstValue.map(day -> "reached on " + day).orElse("not yet"),
                                daysToGoLive < 0
                                        ? "The go-live date was " + -daysToGoLive + " days ago."
                                        : daysToGoLive + " days are left to the go-live."));
        return results;
    }

    private @Nullable Double fresh(Map<String, LatestValue> latest, String key, Instant now) {
        Measure measure = signals.measures().get(key);
        LatestValue value = latest.get(key);
        if (measure == null || value == null) return null;
        return value.occurredAt().plus(measure.staleAfter()).isAfter(now) ? value.value() : null;
    }

    /** Reported as an event or as a measure, whichever came first. */
    private static Optional<LocalDate> firstValue(Map<String, LatestValue> latest, LocalDate since, ZoneId zone) {
        return Stream.of(FIRST_VALUE_EVENT, FIRST_VALUE)
                .map(latest::get)
                .filter(Objects::nonNull)
                .filter(one -> one.value() >= 1)
                .map(one -> one.occurredAt().atZone(zone).toLocalDate())
                .filter(day -> !day.isBefore(since))
                .min(LocalDate::compareTo);
    }

    private static String share(@Nullable Double value) {
        return value == null ? "not known" : Math.round(value * 100) + " %";
    }
}
