package io.playmaker.health;

import io.playmaker.health.HealthNow.Reason;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One scoring, before overrides. Points are kept in ten-thousandths, so that the parts add up exactly. */
final class Score {

    /** Ten-thousandths of a point. */
    static final double UNITS = 10_000;

    private final Scorecard scorecard;
    private final @Nullable LatestValue[] values;
    private final boolean[] fresh;
    private final double[] points;
    private final double[] shares;
    private final double coverage;

    Score(
            Scorecard scorecard,
            @Nullable LatestValue[] values,
            boolean[] fresh,
            double[] points,
            double[] shares,
            double coverage) {
        this.scorecard = scorecard;
        this.values = values;
        this.fresh = fresh;
        this.points = points;
        this.shares = shares;
        this.coverage = coverage;
    }

    double coverage() {
        return coverage;
    }

    /** 0-100; null when no measure has fresh data. */
    @Nullable
    Double value() {
        long lost = 0;
        boolean any = false;
        for (int i = 0; i < fresh.length; i++) {
            any |= fresh[i];
            lost += lost(i);
        }
        return any ? Double.valueOf((100 * UNITS - lost) / UNITS) : null;
    }

    Map<Dimension, Double> dimensions() {
        double[] sums = new double[Dimension.values().length];
        double[] weights = new double[sums.length];
        for (int i = 0; i < fresh.length; i++) {
            int d = scorecard.items()[i].dimension().ordinal();
            weights[d] += shares[i];
            sums[d] += shares[i] * points[i];
        }
        Map<Dimension, Double> found = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            int d = dimension.ordinal();
            if (weights[d] > 0) found.put(dimension, Math.round(sums[d] / weights[d] * UNITS) / UNITS);
        }
        return found;
    }

    /** What each measure takes from 100, the largest loss first. The losses add up to 100 minus the score. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < fresh.length; i++) {
            Measure measure = scorecard.items()[i].measure();
            LatestValue value = values[i];
            reasons.add(new Reason(
                    measure.key(),
                    measure.title(),
                    measure.dimension(),
                    value == null ? null : value.value(),
                    fresh[i] ? Math.round(points[i] * UNITS) / UNITS : null,
                    shares[i],
                    lost(i) / UNITS,
                    value != null && !fresh[i],
                    value == null ? null : value.occurredAt()));
        }
        reasons.sort(Comparator.comparingDouble(Reason::lost).reversed());
        return reasons;
    }

    /** What each measure takes; see {@link Taken}. */
    Map<String, Taken> taken() {
        Map<String, Taken> taken = new LinkedHashMap<>();
        for (int i = 0; i < fresh.length; i++) {
            Measure measure = scorecard.items()[i].measure();
            LatestValue value = values[i];
            taken.put(
                    measure.key(),
                    new Taken(
                            measure.title(),
                            value == null ? null : value.value(),
                            fresh[i],
                            shares[i],
                            points[i],
                            lost(i)));
        }
        return taken;
    }

    /**
     * One measure's part in a score.
     *
     * @param lost what it takes from 100, in ten-thousandths of a point
     */
    record Taken(String title, @Nullable Double value, boolean fresh, double share, double points, long lost) {

        /** What it gives, in ten-thousandths of a point. */
        long worth() {
            return Math.round(share * points * UNITS);
        }
    }

    /** When the next value becomes too old to count; null when none is fresh. */
    @Nullable
    Instant nextStaleness() {
        Instant next = null;
        for (int i = 0; i < fresh.length; i++) {
            LatestValue value = values[i];
            if (!fresh[i] || value == null) continue;
            Instant end = value.occurredAt().plus(scorecard.items()[i].staleAfter());
            if (next == null || end.isBefore(next)) next = end;
        }
        return next;
    }

    private long lost(int i) {
        return Math.round(shares[i] * (100 - points[i]) * UNITS);
    }
}
