package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account's band changed for good: past the hysteresis and its dwell time. Published in the same transaction.
 *
 * @param snapshot the stored snapshot that shows why
 * @param why one readable sentence with the main reasons
 */
public record BandChanged(
        AccountId account, Band from, Band to, @Nullable Double score, long snapshot, String why, Instant at) {}
