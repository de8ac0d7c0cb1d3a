package io.playmaker.message;

import java.time.Instant;

/** A message that waited for its contact may go now. */
public record MessageReleased(long message, Instant at) {}
