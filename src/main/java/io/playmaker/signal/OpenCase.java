package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A support case that was opened and is not closed, as far as we were told.
 *
 * @param subject what the helpdesk calls it
 * @param text what was said when it was opened
 */
public record OpenCase(
        AccountId account,
        String subject,
        Instant openedAt,
        @Nullable String text) {}
