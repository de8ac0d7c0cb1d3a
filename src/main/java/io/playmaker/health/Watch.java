package io.playmaker.health;

import io.playmaker.health.Crossing.Side;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something about a measure that people want to hear of once when it comes about. */
interface Watch {

    /** The same as long as it asks the same. */
    String name();

    Measure measure();

    Duration dwell();

    /** On which side these values stand; no clock and no database, so that the past can be asked as well. */
    Side side(Values values);

    /** What there is to say when it came about by these values. */
    LinesCrossed.News news(Values values);

    /**
     * What is known of an account.
     *
     * @param now the newest values by measure
     * @param before those that were known at {@code beforeAt}
     */
    record Values(Map<String, LatestValue> now, Map<String, LatestValue> before, Instant at, Instant beforeAt) {

        /** The value that counts now; null when there is none or it is stale. */
        @Nullable
        Double now(Measure measure) {
            return fresh(now.get(measure.key()), measure, at);
        }

        @Nullable
        Double before(Measure measure) {
            return fresh(before.get(measure.key()), measure, beforeAt);
        }

        private static @Nullable Double fresh(@Nullable LatestValue value, Measure measure, Instant at) {
            return value != null
                            && value.occurredAt().plus(measure.staleAfter()).isAfter(at)
                    ? value.value()
                    : null;
        }
    }
}
