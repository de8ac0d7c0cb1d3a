package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A customer company.
 *
 * @param externalId the CRM's id, unique
 * @param segment key of a configured segment, such as {@code ENTERPRISE}
 * @param owner sign-in name of the CSM who looks after it; null until one is assigned
 * @param country ISO 3166-1 alpha-2
 * @param language ISO 639-1 of the customer
 * @param zone whose business days and hours count for this account
 * @param churnedOn the day it left or leaves, if known
 */
public record Account(
        AccountId id,
        String externalId,
        String name,
        String segment,
        Stage stage,
        @Nullable String owner,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String region,
        ZoneId zone,
        @Nullable LocalDate signedUpOn,
        @Nullable LocalDate churnedOn) {

    /** The same account in another stage. */
    public Account in(Stage another) {
        return new Account(
                id,
                externalId,
                name,
                segment,
                another,
                owner,
                industry,
                country,
                language,
                region,
                zone,
                signedUpOn,
                churnedOn);
    }
}
