package io.playmaker.web.api;

import io.playmaker.account.Stage;
import io.playmaker.health.Audience;
import io.playmaker.health.Audience.Bound;
import io.playmaker.health.Audience.Sign;
import io.playmaker.health.Band;
import io.playmaker.health.RiskKind;
import io.playmaker.shared.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which accounts a caller means. */
@Schema(
        name = "AudienceQuery",
        description = "Which accounts are meant. What is left out asks for nothing; of a list one has to hold, and"
                + " everything asked for has to hold together.")
record AudienceBody(
        @Schema(description = "Part of the name or external id") @Nullable
        String text,

        @Schema(example = "[\"ENTERPRISE\"]") @Nullable List<String> segments,
        @Nullable List<Stage> stages,
        @Nullable List<Band> bands,

        @Schema(description = "Sign-in names", example = "[\"carla\"]") @Nullable
        List<String> owners,

        @Schema(description = "Each by its latest value") @Nullable
        List<BoundBody> measures,

        @Schema(description = "Of subscriptions that run") @Nullable
        List<String> products,

        @Schema(description = "A renewal date within so many days", example = "90") @Nullable
        Integer renewsWithin,

        @Schema(description = "Kinds of which one is open") @Nullable
        List<RiskKind> risks) {

    @Schema(name = "MeasureBound")
    record BoundBody(
            @Schema(example = "usage.features_used_ratio") @Nullable
            String measure,

            @Nullable Sign sign,
            @Schema(example = "0.5") @Nullable Double value) {

        Bound bound() {
            if (measure == null || sign == null || value == null)
                throw new Invalid(
                        "measures",
                        "A measure is asked for as {\"measure\": \"usage.features_used_ratio\", \"sign\": \"BELOW\", \"value\": 0.5}.");
            return new Bound(measure, sign, value);
        }
    }

    static Audience audience(@Nullable AudienceBody body) {
        return body == null ? Audience.EVERYBODY : body.audience();
    }

    private Audience audience() {
        return new Audience(
                text,
                list(segments),
                list(stages),
                list(bands),
                list(owners),
                list(measures).stream().map(BoundBody::bound).toList(),
                list(products),
                renewsWithin,
                list(risks));
    }

    private static <T> List<T> list(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
