package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one run in a migration.
 *
 * @param reason why it cannot move, or how it failed
 */
public record Move(
        long run,
        AccountId account,
        String subject,
        State state,
        @Nullable String reason,
        @Nullable Instant at) {

    public enum State {
        /** Nobody looked at it yet. */
        UNSEEN,
        /** It can move. */
        PLANNED,
        /** It stands where the new version has nothing for it, or it is over. */
        CANNOT,
        MOVED,
        /** It should have been able to, and something went wrong; it is as it was. */
        FAILED
    }
}
