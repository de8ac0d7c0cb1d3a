package io.playmaker.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Signals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/signals")
@Tag(name = "Signals", description = "Facts about accounts.")
class SignalsApi {

    private final Signals signals;
    private final ObjectMapper json;

    SignalsApi(Signals signals, ObjectMapper json) {
        this.signals = signals;
        this.json = json;
    }

    @PostMapping
    @Operation(
            summary = "Send facts",
            description = "Each fact is stored once: the same source and source id again changes nothing, so sending a"
                    + " batch again is harmless. What cannot be taken is named; the rest is stored. Stating learnedAt"
                    + " needs the right signals:history.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "At most 5000 facts",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SignalBody.class))))
    Report record(@RequestBody JsonNode body, Authentication caller) {
        Batch<NewSignal> batch = Batch.read(body, json, SignalBody.class, SignalBody::fact);
        Recorded recorded = signals.record(batch.rows(), Rights.mayWriteHistory(caller));
        return new Report(
                recorded.stored(),
                recorded.duplicates(),
                batch.refused(recorded.refused().stream().map(one -> batch.at(one.index(), one.problem()))));
    }

    @Schema(name = "SignalReport", description = "Facts not named under refused were stored, now or before.")
    record Report(int stored, int duplicates, List<FieldError> refused) {}

    @Schema(name = "Signal")
    record SignalBody(
            @Schema(description = "The system that tells it", example = "zendesk") @Nullable
            String source,

            @Schema(description = "That system's own id of the fact") @Nullable
            String sourceId,

            @Schema(description = "External id of the account") @Nullable
            String account,

            @Schema(description = "A declared measure or event", example = "usage.active_users_ratio") @Nullable
            String type,

            @Schema(description = "Needed for a measure") @Nullable
            Double value,

            @Schema(description = "When it was true") @Nullable
            Instant occurredAt,

            @Schema(description = "When it was learned; now by default") @Nullable
            Instant learnedAt,

            @Schema(description = "External id of the contact it is about") @Nullable
            String contact,

            @Schema(description = "What it is about, such as a ticket's number") @Nullable
            String subject,

            @Schema(description = "Words that came with it") @Nullable
            String text) {

        NewSignal fact() {
            if (occurredAt == null) throw new Invalid("occurredAt", "is needed: when was it true?");
            return new NewSignal(
                    Rows.text(source),
                    Rows.text(sourceId),
                    Rows.text(account),
                    Rows.text(type),
                    value,
                    occurredAt,
                    learnedAt,
                    contact,
                    subject,
                    text);
        }
    }
}
