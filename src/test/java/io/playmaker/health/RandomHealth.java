package io.playmaker.health;

import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Scorecards and facts by the dice, the same for the same seed. */
final class RandomHealth {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final int MEASURES = 20;
    private static final List<String> TELLING = List.of(
            "sentiment.csm_judgement",
            "champion.left",
            "relationship.champion_present",
            "cancellation.received",
            "account.reactivated");

    private final Random random;

    RandomHealth(long seed) {
        random = new Random(seed);
    }

    /** Twenty measures over the six dimensions. */
    static Map<String, Measure> declared() {
        Map<String, Measure> declared = new LinkedHashMap<>();
        for (int i = 0; i < MEASURES; i++) {
            Dimension dimension = Dimension.values()[i % Dimension.values().length];
            String key = "measure-" + i;
            declared.put(key, new Measure(key, key, dimension, "count", true, Duration.ofDays(10 + 5L * i)));
        }
        return declared;
    }

    /** A scorecard over about three quarters of them. */
    ScorecardContent content() {
        Map<Dimension, Map<String, ScorecardContent.Entry>> chosen = new TreeMap<>();
        for (Measure measure : declared().values())
            if (random.nextInt(4) > 0 || chosen.isEmpty())
                chosen.computeIfAbsent(measure.dimension(), dimension -> new LinkedHashMap<>())
                        .put(measure.key(), entry());
        Map<Dimension, ScorecardContent.Part> dimensions = new TreeMap<>();
        chosen.forEach((dimension, measures) ->
                dimensions.put(dimension, new ScorecardContent.Part(1 + random.nextInt(40), measures)));
        ScorecardContent.Limits limits = random.nextBoolean()
                ? null
                : new ScorecardContent.Limits(random.nextInt(50), 30 + random.nextInt(90), 33.3333, random.nextInt(10));
        return new ScorecardContent(
                new ScorecardContent.Bands(70, 40, 3, "P1D", random.nextInt(5) / 10.0), limits, dimensions);
    }

    private ScorecardContent.Entry entry() {
        List<List<Double>> curve = new ArrayList<>();
        double x = random.nextInt(20) - 10;
        for (int point = 0; point <= random.nextInt(5); point++) {
            curve.add(List.of(x, (double) random.nextInt(101)));
            x += 0.5 + random.nextInt(30);
        }
        Integer days = random.nextInt(3) == 0 ? 5 + random.nextInt(60) : null;
        double weight = 0.5 + random.nextInt(50);
        return random.nextBoolean()
                ? new ScorecardContent.Entry(weight, curve, null, days)
                : new ScorecardContent.Entry(weight, null, curve, days);
    }

    /** Some of the measures and events, fresh and old. */
    Map<String, LatestValue> values() {
        Map<String, LatestValue> values = new HashMap<>();
        for (String key : declared().keySet())
            if (random.nextInt(5) > 0) put(values, key, random.nextDouble() * 120 - 20);
        for (String key : TELLING) if (random.nextInt(8) == 0) put(values, key, 1 + random.nextInt(2));
        return values;
    }

    /** As these, some of them changed, gone or new. */
    Map<String, LatestValue> later(Map<String, LatestValue> before) {
        Map<String, LatestValue> after = new HashMap<>(before);
        values().forEach((key, value) -> {
            if (random.nextInt(3) == 0) after.put(key, value);
        });
        return after;
    }

    private void put(Map<String, LatestValue> values, String key, double value) {
        Instant at = NOW.minus(Duration.ofHours(random.nextInt(24 * 130)));
        values.put(key, new LatestValue(key, value, at, at, 1));
    }
}
