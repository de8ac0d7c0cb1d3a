package io.playmaker.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API token; its secret is not.
 *
 * @param name which program uses it
 * @param owner the person it acts for: it can do no more than this person
 * @param lastUsedAt exact to a minute
 */
public record Token(
        long id,
        String name,
        String owner,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything at this time. */
    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
