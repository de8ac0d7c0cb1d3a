package io.playmaker.signal;

import java.time.Instant;

/** The newest value of a measure (by the time it was true), or the newest time of an event (value 1 unless it had one). */
public record LatestValue(String type, double value, Instant occurredAt, Instant learnedAt, long signal) {

    /** The later of two of the same type; of two that were true at the same time the one that was stored later. */
    public static LatestValue later(LatestValue one, LatestValue other) {
        int order = one.occurredAt.compareTo(other.occurredAt);
        return order > 0 || order == 0 && one.signal > other.signal ? one : other;
    }
}
