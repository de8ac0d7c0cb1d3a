package io.playmaker.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact about an account at a time, as a source tells it.
 *
 * @param source the system that tells it, such as {@code zendesk}
 * @param sourceId the source's own id of the fact; the same source and id a second time changes nothing
 * @param account the CRM's id of the account
 * @param type key of a declared measure, or of a declared event such as {@code champion.left}
 * @param value needed for a measure, optional for an event
 * @param occurredAt when it was true
 * @param learnedAt when it was learned; null for now. Stating it needs the right to write history
 * @param contact the CRM's id of the contact it is about
 * @param subject what it is about, such as a ticket's number
 * @param text words that came with it
 */
public record NewSignal(
        String source,
        String sourceId,
        String account,
        String type,
        @Nullable Double value,
        Instant occurredAt,
        @Nullable Instant learnedAt,
        @Nullable String contact,
        @Nullable String subject,
        @Nullable String text) {}
