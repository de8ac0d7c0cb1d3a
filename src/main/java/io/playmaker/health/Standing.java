package io.playmaker.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The band an account is in, and the one it may be about to come to.
 *
 * @param banded whether it ever had a known band; the first one is taken at once
 * @param pending the band the score calls for now, when it is another
 * @param pendingSince since when the score calls for {@code pending}
 * @param outSince since when the score is outside the band on the same side
 */
record Standing(
        Band band,
        Instant since,
        boolean banded,
        @Nullable Band pending,
        @Nullable Instant pendingSince,
        @Nullable Instant outSince) {

    /** Where it stands after the score called for {@code target}. */
    Standing calledTo(Band target, Instant now, Duration dwell) {
        if (target == band) return new Standing(band, since, banded, null, null, null);
        if (!banded) return new Standing(target, now, true, null, null, null);
        Instant here = target == pending && pendingSince != null ? pendingSince : now;
        Instant out = pending != null && outSince != null && sameSide(target, pending) ? outSince : now;
        if (ended(here, now, dwell)) return new Standing(target, now, true, null, null, null);
        if (target != Band.UNKNOWN && band != Band.UNKNOWN && ended(out, now, dwell))
            return target == Band.YELLOW
                    ? new Standing(Band.YELLOW, now, true, null, null, null)
                    : new Standing(Band.YELLOW, now, true, target, here, here);
        return new Standing(band, since, true, target, here, out);
    }

    /** When the waiting ends; null when nothing is pending. */
    @Nullable
    Instant dwellEnds(Duration dwell) {
        if (pendingSince == null || outSince == null) return null;
        return band == Band.UNKNOWN || pending == Band.UNKNOWN ? pendingSince.plus(dwell) : outSince.plus(dwell);
    }

    private boolean sameSide(Band one, Band other) {
        if (one == Band.UNKNOWN || other == Band.UNKNOWN || band == Band.UNKNOWN) return one == other;
        return Integer.signum(one.compareTo(band)) == Integer.signum(other.compareTo(band));
    }

    private static boolean ended(Instant start, Instant now, Duration dwell) {
        return !start.plus(dwell).isAfter(now);
    }
}
