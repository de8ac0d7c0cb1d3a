package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account came to another stage. {@code from} is null for a new account. Published in the same transaction. */
public record StageChanged(
        AccountId account,
        @Nullable Stage from,
        Stage to,
        @Nullable String reason,
        String by,
        Instant at) {}
