package io.playmaker.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What another system says about one contact; a null keeps what is stored. {@code account} is an external id. */
public record ContactRow(
        String externalId,
        String account,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String title,
        @Nullable String language,
        @Nullable Double sentiment,
        @Nullable LocalDate leftOn) {}
