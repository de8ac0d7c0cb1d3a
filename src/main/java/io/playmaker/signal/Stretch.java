package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.time.Instant;

/**
 * A time in which facts about an account were learned.
 *
 * @param from the first instant
 * @param until the last instant
 */
public record Stretch(AccountId account, Instant from, Instant until) {

    /** Everything that was learned from then on. */
    public static Stretch since(AccountId account, Instant from) {
        return new Stretch(account, from, Signals.FOR_EVER);
    }
}
