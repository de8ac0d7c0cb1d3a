package io.playmaker.voice;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A survey that was asked, and what became of it.
 *
 * @param title what our own people call the survey
 * @param contactName whom we asked, if it is a contact we know
 * @param language of the customer, ISO 639-1
 * @param message our id of the mail with the link
 * @param answer key of the option that was chosen
 * @param remark the customer's own words
 */
public record Asked(
        long id,
        String survey,
        String title,
        State state,
        AccountId account,
        @Nullable Long contact,
        @Nullable String contactName,
        String email,
        String language,
        @Nullable Long run,
        String subject,
        @Nullable Long message,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Integer score,
        @Nullable String remark) {

    /** {@code WAITS}: the contact had enough messages this week, and the mail with the link goes when they may get it. */
    public enum State {
        WAITS,
        OPEN,
        ANSWERED,
        EXPIRED
    }
}
