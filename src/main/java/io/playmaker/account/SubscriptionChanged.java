package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** The terms of a subscription that was known changed. Published in the same transaction. */
public record SubscriptionChanged(
        AccountId account, SubscriptionRow before, SubscriptionRow after, String by, Instant at) {

    private static final int LAST_MONTH = 31;
    private static final int TERM_BY_ITSELF = 27;
    private static final int TERM_SIGNED = 80;
    private static final int HALF_A_YEAR = 180;
    private static final int ABOUT_A_YEAR = 300;

    public boolean movesDate() {
        return after.renewsOn() != null && !after.renewsOn().equals(before.renewsOn());
    }

    /** Whether anything but the renewal date is other than before. */
    public boolean changesTerms() {
        return !Objects.equals(before.product(), after.product())
                || !Objects.equals(before.mrr(), after.mrr())
                || !Objects.equals(before.currency(), after.currency())
                || !Objects.equals(before.endsOn(), after.endsOn())
                || !Objects.equals(before.autoRenewing(), after.autoRenewing())
                || !Objects.equals(before.noticeDays(), after.noticeDays())
                || !Objects.equals(before.seats(), after.seats());
    }

    /**
     * Whether the subscription simply goes on into its next term: in its last half year the date moved by about a year,
     * or in its last month by at least a quarter, or by a month where it renews by itself. Anything else is a date that
     * was put off or corrected.
     */
    public boolean isNextTerm() {
        if (before.renewsOn() == null || after.endsOn() != null || !movesDate()) return false;
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        long left = ChronoUnit.DAYS.between(today, before.renewsOn());
        long moved = ChronoUnit.DAYS.between(before.renewsOn(), after.renewsOn());
        int term = Boolean.TRUE.equals(before.autoRenewing()) ? TERM_BY_ITSELF : TERM_SIGNED;
        return left <= HALF_A_YEAR && moved >= ABOUT_A_YEAR || left <= LAST_MONTH && moved >= term;
    }
}
