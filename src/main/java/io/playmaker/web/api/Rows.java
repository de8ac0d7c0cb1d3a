package io.playmaker.web.api;

import io.playmaker.account.AccountRow;
import io.playmaker.account.ContactRow;
import io.playmaker.account.SubscriptionRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as other systems send them. Fields left out keep what is stored. */
final class Rows {

    private Rows() {}

    static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    @Schema(name = "AccountRow")
    record AccountBody(
            @Schema(description = "The CRM's id; not needed when the path names it", example = "A-1") @Nullable
            String externalId,

            @Schema(description = "Needed for a new account", example = "Acme") @Nullable
            String name,

            @Schema(example = "ENTERPRISE") @Nullable String segment,
            @Schema(example = "ONBOARDING") @Nullable String stage,

            @Schema(description = "Sign-in name or e-mail address of the CSM") @Nullable
            String owner,

            @Nullable String industry,
            @Schema(example = "TH") @Nullable String country,
            @Schema(example = "th") @Nullable String language,
            @Nullable String region,
            @Schema(example = "Asia/Bangkok") @Nullable String zone,
            @Nullable LocalDate signedUpOn,
            @Nullable LocalDate churnedOn) {

        AccountRow row(@Nullable String id) {
            return new AccountRow(
                    text(id == null ? externalId : id),
                    name,
                    segment,
                    stage,
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

    @Schema(name = "ContactRow")
    record ContactBody(
            @Schema(description = "The CRM's id; not needed when the path names it") @Nullable
            String externalId,

            @Schema(description = "External id of the account") @Nullable
            String account,

            @Nullable String name,
            @Nullable String email,
            @Schema(example = "CHAMPION") @Nullable String role,
            @Nullable String title,
            @Nullable String language,

            @Schema(description = "-1 (hostile) to 1 (delighted)") @Nullable
            Double sentiment,

            @Schema(description = "The day this person left the customer") @Nullable
            LocalDate leftOn) {

        ContactRow row(@Nullable String id) {
            return new ContactRow(
                    text(id == null ? externalId : id),
                    text(account),
                    name,
                    email,
                    role,
                    title,
                    language,
                    sentiment,
                    leftOn);
        }
    }

    @Schema(name = "SubscriptionRow")
    record SubscriptionBody(
            @Schema(description = "The billing system's id; not needed when the path names it") @Nullable
            String externalId,

            @Schema(description = "External id of the account") @Nullable
            String account,

            @Nullable String product,

            @Schema(description = "Monthly recurring revenue", example = "1200.00") @Nullable
            BigDecimal mrr,

            @Schema(example = "EUR") @Nullable String currency,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate endsOn,
            @Nullable Boolean autoRenewing,
            @Nullable Integer noticeDays,
            @Nullable Integer seats) {

        SubscriptionRow row(@Nullable String id) {
            return new SubscriptionRow(
                    text(id == null ? externalId : id),
                    text(account),
                    product,
                    mrr,
                    currency,
                    startsOn,
                    renewsOn,
                    endsOn,
                    autoRenewing,
                    noticeDays,
                    seats);
        }
    }
}
