package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person at the customer.
 *
 * @param sentiment -1 (hostile) to 1 (delighted)
 * @param leftOn the day this person left the customer; null while there
 */
public record Contact(
        long id,
        AccountId account,
        String externalId,
        String name,
        @Nullable String email,
        ContactRole role,
        @Nullable String title,
        @Nullable String language,
        @Nullable Double sentiment,
        @Nullable LocalDate leftOn) {}
