package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open or closed worry about an account. */
public record Risk(
        long id,
        AccountId account,
        RiskKind kind,
        Severity severity,
        String evidence,
        @Nullable String nextAction,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closeReason) {

    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    boolean wasOpen(Instant at) {
        return !openedAt.isAfter(at) && (closedAt == null || closedAt.isAfter(at));
    }

    /** The same worry with what is new about it: the higher severity, the evidence added once, the newer next action. */
    Risk with(Severity another, String more, @Nullable String next) {
        return new Risk(
                id,
                account,
                kind,
                another.compareTo(severity) > 0 ? another : severity,
                evidence.contains(more) ? evidence : evidence + "\n" + more,
                next == null ? nextAction : next,
                openedBy,
                openedAt,
                closedAt,
                closedBy,
                closeReason);
    }
}
