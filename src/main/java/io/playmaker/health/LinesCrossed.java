package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures of accounts crossed a line, or use fell, for as long as is asked. Published in the transaction of the scoring
 * that noticed it.
 */
public record LinesCrossed(List<OfAccount> news, Instant at) {

    public enum What {
        /** The measure went over a line that is declared for it. */
        LINE,
        /** It fell by more than so many percent. */
        FALL
    }

    /**
     * @param before the value at the beginning of the window, for a fall
     * @param than the line; for a fall the change as a share, such as -0.42
     * @param why in one sentence
     */
    public record News(What what, String measure, @Nullable Double before, double value, double than, String why) {}

    /** @param snapshot the newest stored snapshot of the account */
    public record OfAccount(AccountId account, @Nullable Long snapshot, News news) {}
}
