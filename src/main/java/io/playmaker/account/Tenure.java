package io.playmaker.account;

import java.time.Instant;

/**
 * An account, since when we know it, and since when it is in its stage.
 *
 * @param stageSince as far as we were told
 */
public record Tenure(Account account, Instant knownSince, Instant stageSince) {}
