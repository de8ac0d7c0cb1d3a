package io.playmaker.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something that is watched has come about, and since when the values say otherwise. As with a {@link Standing},
 * what they say must hold for its dwell before it counts, in both directions.
 *
 * @param crossed whether it came about and was told; it is told again only after it went back
 * @param since since when the values say the opposite without a break; null while they do not
 */
record Crossing(boolean crossed, @Nullable Instant since) {

    static final Crossing NONE = new Crossing(false, null);

    /** Where the values stand. Between is neither here nor there: the hysteresis. */
    enum Side {
        BEYOND,
        BETWEEN,
        BACK,
        UNKNOWN
    }

    /** How it is after the values stood on that side. */
    Crossing seen(Side side, Instant at, Duration dwell) {
        if (side != (crossed ? Side.BACK : Side.BEYOND)) return since == null ? this : new Crossing(crossed, null);
        Instant start = since == null ? at : since;
        return start.plus(dwell).isAfter(at) ? new Crossing(crossed, start) : new Crossing(!crossed, null);
    }

    /** When the waiting ends if nothing changes; null when nothing waits. */
    @Nullable
    Instant dwellEnds(Duration dwell) {
        return since == null ? null : since.plus(dwell);
    }
}
