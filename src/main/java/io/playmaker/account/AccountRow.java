package io.playmaker.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another system says about one account. A null keeps what is stored; a new account without a segment or stage
 * gets the configured default segment and {@link Stage#ADOPTION}.
 *
 * @param externalId the CRM's id; decides whether the account is new
 * @param name needed for a new account
 * @param owner sign-in name or e-mail address of the CSM
 * @param zone IANA time zone, such as {@code Asia/Bangkok}
 */
public record AccountRow(
        String externalId,
        @Nullable String name,
        @Nullable String segment,
        @Nullable String stage,
        @Nullable String owner,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String region,
        @Nullable String zone,
        @Nullable LocalDate signedUpOn,
        @Nullable LocalDate churnedOn) {}
