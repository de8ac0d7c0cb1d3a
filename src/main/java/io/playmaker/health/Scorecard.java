package io.playmaker.health;

import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measures, curves and weights of a segment, compiled to arrays. */
final class Scorecard {

    private static final int DIMENSIONS = Dimension.values().length;

    private final String segment;
    private final int version;
    private final Thresholds bands;
    private final Measure[] measures;
    private final Curve[] curves;
    private final double[] weights;
    private final double[] nominal;
    private final double[] dimensionWeights;

    Scorecard(
            String segment,
            int version,
            Thresholds bands,
            Measure[] measures,
            Curve[] curves,
            double[] weights,
            double[] dimensionWeights) {
        this.segment = segment;
        this.version = version;
        this.bands = bands;
        this.measures = measures;
        this.curves = curves;
        this.weights = weights;
        this.dimensionWeights = dimensionWeights;
        boolean[] all = new boolean[measures.length];
        java.util.Arrays.fill(all, true);
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

    /** The score at that instant by these values. A measure without a fresh value gives its weight to the others. */
    Score score(Map<String, LatestValue> values, Instant at) {
        int n = measures.length;
        @Nullable LatestValue[] found = new LatestValue[n];
        boolean[] fresh = new boolean[n];
        double coverage = 0;
        for (int i = 0; i < n; i++) {
            LatestValue value = values.get(measures[i].key());
            found[i] = value;
            fresh[i] = value != null && at.isBefore(value.occurredAt().plus(measures[i].staleAfter()));
            if (fresh[i]) coverage += nominal[i];
        }
        double[] points = new double[n];
        for (int i = 0; i < n; i++) {
            LatestValue value = found[i];
            if (fresh[i] && value != null) points[i] = curves[i].at(value.value());
        }
        return new Score(this, found, fresh, points, shares(fresh), Math.min(1, coverage));
    }

    Measure[] measures() {
        return measures;
    }

    /** The share of the whole score that each of these measures carries; 0 for the others. */
    private double[] shares(boolean[] counted) {
        double[] inDimension = new double[DIMENSIONS];
        for (int i = 0; i < counted.length; i++)
            if (counted[i]) inDimension[measures[i].dimension().ordinal()] += weights[i];
        double all = 0;
        for (int d = 0; d < DIMENSIONS; d++) if (inDimension[d] > 0) all += dimensionWeights[d];
        double[] shares = new double[counted.length];
        for (int i = 0; i < counted.length; i++) {
            int d = measures[i].dimension().ordinal();
            if (counted[i]) shares[i] = dimensionWeights[d] / all * (weights[i] / inDimension[d]);
        }
        return shares;
    }
}
