package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored fact. {@code event} tells an event from a value of a measure. */
public record Signal(
        long id,
        AccountId account,
        String source,
        String sourceId,
        String type,
        boolean event,
        @Nullable Double value,
        Instant occurredAt,
        Instant learnedAt,
        @Nullable String contact,
        @Nullable String subject,
        @Nullable String text) {}
