package io.playmaker.message;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param notBefore of one that waits for its contact: when it may be sent at the earliest
 */
public record Message(
        long id,
        String key,
        NewMessage.Channel channel,
        AccountId account,
        @Nullable Long contact,
        List<String> to,
        String subject,
        String text,
        @Nullable Long run,
        State state,
        int attempts,
        @Nullable String error,
        @Nullable Instant notBefore,
        Instant composedAt,
        @Nullable Instant sentAt) {

    /**
     * {@code HELD}: no mail server is configured. {@code CAPPED}: the contact had enough messages this week, and it waits
     * until they may get another.
     */
    public enum State {
        WAITING,
        SENT,
        CAPPED,
        HELD,
        GIVEN_UP
    }
}
