package io.playmaker.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field that was not taken, and what to do about it. */
@Schema(name = "FieldError", description = "One field that was not taken, and what to do about it.")
record FieldError(
        String field,
        String message,

        @Schema(description = "0-based index into a batch") @Nullable
        Integer row) {}
