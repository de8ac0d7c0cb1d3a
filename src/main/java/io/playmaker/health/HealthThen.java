package io.playmaker.health;

import io.playmaker.health.HealthNow.Reason;
import io.playmaker.signal.Dimension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Health as of an instant, by what was known then ({@code learnedAt <= at}) and the scorecard named.
 *
 * @param score 0-100; null while too little was known
 * @param band the band the account was in then; null before it was first scored
 * @param coverage share of the scorecard's weight that had fresh data, 0-1
 * @param reasons what each measure took, the largest loss first
 * @param overrides sentences naming each override that was in force
 * @param lostToOverrides points the overrides took besides
 */
public record HealthThen(
        Instant at,
        @Nullable Double score,
        @Nullable Band band,
        double coverage,
        Map<Dimension, Double> dimensions,
        List<Reason> reasons,
        List<String> overrides,
        double lostToOverrides,
        String scorecard,
        int scorecardVersion) {

    static HealthThen of(Scorecard scorecard, Scored scored, @Nullable Band band, Instant at) {
        Score base = scored.base();
        return new HealthThen(
                at,
                scored.score(),
                band,
                base.coverage(),
                base.dimensions(),
                base.reasons(),
                scored.limits().stream().map(Limit::sentence).toList(),
                scored.lostToOverrides(),
                scorecard.segment(),
                scorecard.version());
    }
}
