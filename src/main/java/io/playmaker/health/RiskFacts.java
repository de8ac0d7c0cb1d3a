package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table of risks may ask for, and how its texts say it. What is not known is left out. */
@Component
class RiskFacts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern START_OF_WORD = Pattern.compile("[._-](\\w)");
    private static final Set<String> OWN =
            Set.of("segment", "stage", "band", "score", "trend", "coverage", "daysAsCustomer");

    private final Map<String, Measure> measures;
    private final Map<String, String> nameOfMeasure = new HashMap<>();
    private final Map<String, String> nameOfEvent = new HashMap<>();
    private final Map<String, Measure> byName = new HashMap<>();

    RiskFacts(Signals signals) {
        this.measures = signals.measures();
        measures.forEach((key, measure) -> {
            nameOfMeasure.put(key, oneWord(key));
            byName.put(oneWord(key), measure);
        });
        signals.events().keySet().forEach(key -> nameOfEvent.put(key, oneWord("days_since_" + key)));
    }

    /** Every name that the table may ask for. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(OWN);
        for (Dimension dimension : Dimension.values()) names.add(name(dimension));
        names.addAll(nameOfMeasure.values());
        names.addAll(nameOfEvent.values());
        return names;
    }

    /** What the table may ask of an account's health. */
    record Shown(
            Band band,
            @Nullable Double score,
            @Nullable Double trend,
            double coverage,
            Map<Dimension, Double> dimensions) {

        static Shown of(HealthNow now) {
            return new Shown(now.band(), now.score(), now.trend(), now.coverage(), now.dimensions());
        }
    }

    Map<String, Object> of(Account account, Shown health, Map<String, LatestValue> values, Instant at) {
        Map<String, Object> facts = new HashMap<>(128);
        facts.put("segment", account.segment());
        facts.put("stage", account.stage().name());
        facts.put("band", health.band().name());
        put(facts, "score", health.score());
        put(facts, "trend", health.trend());
        facts.put("coverage", health.coverage());
        health.dimensions().forEach((dimension, score) -> facts.put(name(dimension), score));
        LocalDate signedUp = account.signedUpOn();
        if (signedUp != null)
            facts.put("daysAsCustomer", ChronoUnit.DAYS.between(signedUp, LocalDate.ofInstant(at, ZoneOffset.UTC)));
        values.values().forEach(value -> put(facts, value, at));
        return facts;
    }

    /** The text with each fact in double braces put in words. */
    String fill(String text, Map<String, Object> facts) {
        return PLACE.matcher(text)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(words(place.group(1), facts)));
    }

    private void put(Map<String, Object> facts, LatestValue value, Instant at) {
        Measure measure = measures.get(value.type());
        String event = nameOfEvent.get(value.type());
        if (event != null)
            facts.put(event, Duration.between(value.occurredAt(), at).toDays());
        else if (measure != null
                && value.occurredAt().plus(measure.staleAfter()).isAfter(at))
            facts.put(nameOfMeasure.getOrDefault(value.type(), value.type()), value.value());
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) facts.put(name, value);
    }

    private String words(String name, Map<String, Object> facts) {
        Object value = facts.get(name);
        if (!(value instanceof Number number)) return value == null ? "an unknown number" : value.toString();
        Measure measure = byName.get(name);
        return measure == null
                ? Measure.words(new BigDecimal(number.toString()))
                : measure.inWords(number.doubleValue());
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /** {@code usage.active_users_ratio} is {@code usageActiveUsersRatio}. */
    private static String oneWord(String key) {
        return START_OF_WORD.matcher(key).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
