package io.playmaker.health;

import io.playmaker.signal.LatestValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score with its overrides.
 *
 * @param score 0-100; null while too little is known
 * @param lostToOverrides points that overrides take besides the measures
 */
record Scored(Score base, @Nullable Double score, List<Limit> limits, double lostToOverrides) {

    /** Coverage is a sum of shares; one that should be exactly enough must not fail by its last bit. */
    private static final double ROUNDING = 1e-9;

    static Scored of(Scorecard scorecard, Map<String, LatestValue> values, Instant at) {
        Score base = scorecard.score(values, at);
        List<Limit> limits = scorecard.overrides().inForce(values, at);
        double most = limits.stream().mapToDouble(Limit::most).min().orElse(100);
        Double measured = base.value();
        // Little data is no reason to doubt an account that is red whatever the rest would say.
        boolean known = base.coverage() + ROUNDING >= scorecard.bands().coverage()
                || most < scorecard.bands().yellow();
        if (!known) return new Scored(base, null, limits, 0);
        double before = measured == null ? 100 : measured;
        double after = Math.min(before, most);
        return new Scored(base, after, limits, Math.round((before - after) * 10_000) / 10_000.0);
    }

    Band target(Thresholds bands, Band current) {
        return score == null ? Band.UNKNOWN : bands.target(current, score);
    }
}
