package io.playmaker.health;

import io.playmaker.health.HealthNow.Reason;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One scoring, before overrides. Points are kept in ten-thousandths, so that the parts add up exactly. */
final class Score {

    private static final double UNITS = 10_000;

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
            int d = scorecard.measures()[i].dimension().ordinal();
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
            Measure measure = scorecard.measures()[i];
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

    /** When the next value becomes too old to count; null when none is fresh. */
    @Nullable
    Instant nextStaleness() {
        Instant next = null;
        for (int i = 0; i < fresh.length; i++) {
            LatestValue value = values[i];
            if (!fresh[i] || value == null) continue;
            Instant end = value.occurredAt().plus(scorecard.measures()[i].staleAfter());
            if (next == null || end.isBefore(next)) next = end;
        }
        return next;
    }

    private long lost(int i) {
        return Math.round(shares[i] * (100 - points[i]) * UNITS);
    }
}
