package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account got another CSM. Published in the same transaction. */
public record OwnerChanged(
        AccountId account, @Nullable String from, @Nullable String to, String by, Instant at) {}
