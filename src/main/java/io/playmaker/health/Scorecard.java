package io.playmaker.health;

import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measures, curves and weights of a segment, compiled to arrays. */
final class Scorecard {

    private static final int DIMENSIONS = Dimension.values().length;

    private final String segment;
    private final int version;
    private final Thresholds bands;
    private final Overrides overrides;
    private final Item[] items;
    private final double[] nominal;
    private final double[] dimensionWeights;

    /**
     * How one measure counts.
     *
     * @param weight relative to the other measures of its dimension
     * @param staleAfter how long a value counts after it was true
     */
    record Item(Measure measure, Curve curve, double weight, Duration staleAfter) {

        Dimension dimension() {
            return measure.dimension();
        }
    }

    Scorecard(
            String segment,
            int version,
            Thresholds bands,
            Overrides overrides,
            List<Item> items,
            double[] dimensionWeights) {
        this.segment = segment;
        this.version = version;
        this.bands = bands;
        this.overrides = overrides;
        this.items = items.toArray(Item[]::new);
        this.dimensionWeights = dimensionWeights;
        boolean[] all = new boolean[this.items.length];
        Arrays.fill(all, true);
        nominal = shares(all);
    }

    String segment() {
        return segment;
    }

    int version() {
        return version;
    }

    Thresholds bands() {
        return bands;
    }

    Overrides overrides() {
        return overrides;
    }

    Item[] items() {
        return items;
    }

    /** The score at that instant by these values. A measure without a fresh value gives its weight to the others. */
    Score score(Map<String, LatestValue> values, Instant at) {
        int n = items.length;
        @Nullable LatestValue[] found = new LatestValue[n];
        boolean[] fresh = new boolean[n];
        double coverage = 0;
        for (int i = 0; i < n; i++) {
            LatestValue value = values.get(items[i].measure().key());
            found[i] = value;
            fresh[i] = value != null && at.isBefore(value.occurredAt().plus(items[i].staleAfter()));
            if (fresh[i]) coverage += nominal[i];
        }
        double[] points = new double[n];
        for (int i = 0; i < n; i++) {
            LatestValue value = found[i];
            if (fresh[i] && value != null) points[i] = items[i].curve().at(value.value());
        }
        return new Score(this, found, fresh, points, shares(fresh), Math.min(1, coverage));
    }

    /** For each measure a value that is worth about so many points. */
    Map<String, Double> valuesWorth(double points) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Item item : items) values.put(item.measure().key(), item.curve().about(points));
        return values;
    }

    /** The share of the whole score that each of these measures carries; 0 for the others. */
    private double[] shares(boolean[] counted) {
        double[] inDimension = new double[DIMENSIONS];
        for (int i = 0; i < counted.length; i++)
            if (counted[i]) inDimension[items[i].dimension().ordinal()] += items[i].weight();
        double all = 0;
        for (int d = 0; d < DIMENSIONS; d++) if (inDimension[d] > 0) all += dimensionWeights[d];
        double[] shares = new double[counted.length];
        for (int i = 0; i < counted.length; i++) {
            int d = items[i].dimension().ordinal();
            if (counted[i]) shares[i] = dimensionWeights[d] / all * (items[i].weight() / inDimension[d]);
        }
        return shares;
    }
}
