package io.playmaker.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What another system says about one subscription; a null keeps what is stored. {@code account} is an external id. */
public record SubscriptionRow(
        String externalId,
        String account,
        @Nullable String product,
        @Nullable BigDecimal mrr,
        @Nullable String currency,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate renewsOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean autoRenewing,
        @Nullable Integer noticeDays,
        @Nullable Integer seats) {}
