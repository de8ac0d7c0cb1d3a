package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an account pays for.
 *
 * @param mrr monthly recurring revenue in {@code currency}
 * @param currency ISO 4217
 * @param renewsOn the day it renews or must be renewed
 * @param endsOn the day it ended or ends for good; null while it runs
 * @param noticeDays how many days before {@code renewsOn} a cancellation must arrive
 * @param seats licences bought
 */
public record Subscription(
        long id,
        AccountId account,
        String externalId,
        String product,
        BigDecimal mrr,
        String currency,
        LocalDate startsOn,
        @Nullable LocalDate renewsOn,
        @Nullable LocalDate endsOn,
        boolean autoRenewing,
        int noticeDays,
        @Nullable Integer seats) {

    /** Days. A longer notice of one that renews by itself brings forward all that is done before it renews. */
    public static final int USUAL_NOTICE = 30;

    /** How many days earlier than usual it must be worked on. */
    public int early() {
        return autoRenewing ? Math.max(0, noticeDays - USUAL_NOTICE) : 0;
    }

    /** Whether it is over on that day. */
    public boolean endedBy(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }
}
