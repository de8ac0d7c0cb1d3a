package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it really was.
 *
 * @param endedAt null while it goes on
 * @param cooldown how long its playbook rests for the account afterwards
 * @param called whether another playbook called it
 * @param byMoment whether a moment started it; otherwise a person, a system or another playbook did
 */
public record PastRun(
        AccountId account,
        String playbook,
        String subject,
        Instant startedAt,
        @Nullable Instant endedAt,
        Duration cooldown,
        @Nullable String outcome,
        boolean called,
        boolean byMoment) {}
