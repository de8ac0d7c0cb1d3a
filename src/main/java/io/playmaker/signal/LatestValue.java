package io.playmaker.signal;

import java.time.Instant;

/** The newest value of a measure (by the time it was true), or the newest time of an event (value 1 unless it had one). */
public record LatestValue(String type, double value, Instant occurredAt, Instant learnedAt, long signal) {}
