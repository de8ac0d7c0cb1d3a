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
}
