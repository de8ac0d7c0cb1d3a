package io.playmaker.health;

import io.playmaker.shared.AccountId;
import io.playmaker.signal.Dimension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account's health with its reasons.
 *
 * @param score 0-100; null while unknown
 * @param band after hysteresis and dwell; may lag the score
 * @param trend change of the score over 28 days; null when there was none then
 * @param coverage share of the scorecard's weight that has fresh data, 0-1
 * @param dimensions 0-100 of each dimension that has fresh data
 * @param reasons what each measure of the scorecard contributes, largest loss first
 * @param overrides sentences naming each override in force
 * @param lostToOverrides points the overrides take besides: the losses of all reasons and this add up to 100 - score
 * @param snapshot id of the stored snapshot that says this
 */
public record HealthNow(
        AccountId account,
        @Nullable Double score,
        Band band,
        Instant bandSince,
        @Nullable Double trend,
        double coverage,
        Map<Dimension, Double> dimensions,
        List<Reason> reasons,
        List<String> overrides,
        double lostToOverrides,
        String scorecard,
        int scorecardVersion,
        Instant scoredAt,
        long snapshot) {

    /**
     * One measure's part.
     *
     * @param value null when there is none
     * @param score 0-100 by the measure's curve; null when missing or stale
     * @param weight share of the whole score it carries now, 0-1, after redistribution
     * @param lost points it takes from 100
     * @param stale whether there is a value but too old to count
     */
    public record Reason(
            String measure,
            String title,
            Dimension dimension,
            @Nullable Double value,
            @Nullable Double score,
            double weight,
            double lost,
            boolean stale,
            @Nullable Instant occurredAt) {}
}
