package io.playmaker.web.api;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Start;
import io.playmaker.shared.Invalid;
import io.playmaker.trigger.Forecast;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.VendorEvent;
import io.playmaker.trigger.VendorEvent.Kind;
import io.playmaker.trigger.VendorEvent.Says;
import io.playmaker.trigger.VendorEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vendor-events")
@Tag(
        name = "Vendor events",
        description = "Events of ours, such as releases: announced to an audience, one moment each.")
class VendorEventsApi {

    private final VendorEvents events;
    private final Playbooks playbooks;

    VendorEventsApi(VendorEvents events, Playbooks playbooks) {
        this.events = events;
        this.playbooks = playbooks;
    }

    @GetMapping
    @Operation(summary = "List vendor events", description = "The newest first.")
    List<VendorEvent> events(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return events.list(Paging.page(page), Paging.size(size));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a vendor event: its state, and how many accounts have heard of it")
    VendorEvent event(@PathVariable long id) {
        return events.event(id);
    }

    @PostMapping
    @Operation(summary = "Write a vendor event", description = "It is announced to nobody yet.")
    ResponseEntity<VendorEvent> write(@RequestBody EventBody body, Principal caller) {
        VendorEvent event = events.write(body.says(), caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/vendor-events/" + event.id()))
                .body(event);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a vendor event that is not announced yet")
    VendorEvent change(@PathVariable long id, @RequestBody EventBody body, Principal caller) {
        event(id);
        return events.change(id, body.says(), caller.getName());
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Try a vendor event that is not written",
            description = "How many accounts are meant, and what would start there or would not, by verdict.")
    Forecast preview(@RequestBody EventBody body) {
        return events.forecast(body.says());
    }

    @GetMapping("/{id}/preview")
    @Operation(
            summary = "Try a vendor event",
            description = "How many accounts are meant now, and what would start there or would not, by verdict. Of a"
                    + " very large audience the first 10,000 accounts are tried.")
    Forecast preview(@PathVariable long id) {
        return events.forecast(id);
    }

    @GetMapping("/{id}/preview/accounts")
    @Operation(summary = "List whom a vendor event would reach now, and what it would start there")
    List<Forecast.Expected> expected(
            @PathVariable long id,
            @Parameter(description = "Go on after this account") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int size) {
        return events.expected(id, after, Paging.size(size));
    }

    @PostMapping("/{id}/announce")
    @Operation(
            summary = "Announce a vendor event, now or at a time",
            description = "In the background. The audience is whoever is meant by it then.")
    VendorEvent announce(@PathVariable long id, @RequestBody AnnounceBody body, Principal caller) {
        return events.announce(id, body.at(), caller.getName());
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Call a vendor event off",
            description = "No further account hears of it, and what was not decided yet starts nothing. What it started"
                    + " goes on.")
    VendorEvent cancel(@PathVariable long id, @RequestBody CancelBody body, Principal caller) {
        return events.cancel(id, Rows.text(body.reason()), caller.getName());
    }

    @GetMapping("/{id}/accounts")
    @Operation(summary = "List what became of a vendor event at each account", description = "By account.")
    List<Outcome> accounts(
            @PathVariable long id,
            @Parameter(description = "Go on after this account") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int size) {
        return Outcome.of(events.moments(id, after, Paging.size(size)), playbooks);
    }

    /** @param verdicts every line of the ledger about the moment, in the order they were written */
    @Schema(name = "OutcomeOfMoment")
    record Outcome(Moment moment, List<Start> verdicts) {

        static List<Outcome> of(List<Moment> moments, Playbooks playbooks) {
            List<Start> starts =
                    playbooks.startsOfMoments(moments.stream().map(Moment::id).toList());
            return moments.stream()
                    .map(moment -> new Outcome(
                            moment,
                            starts.stream()
                                    .filter(start -> Long.valueOf(moment.id()).equals(start.moment()))
                                    .toList()))
                    .toList();
        }
    }

    @Schema(name = "VendorEventBody")
    record EventBody(
            @Nullable Kind kind,
            @Schema(example = "Faster reports") @Nullable String title,

            @Schema(description = "What it is about; its tasks show it", example = "Reports open in seconds.") @Nullable
            String text,

            @Schema(description = "The day of the event itself", example = "2026-12-03") @Nullable
            LocalDate heldOn,

            @Schema(example = "https://example.com/reports") @Nullable
            String link,

            @Schema(description = "Every account when left out") @Nullable
            AudienceBody audience) {

        Says says() {
            if (kind == null)
                throw new Invalid("kind", "is needed: RELEASE, WEBINAR, HACKATHON, ADVISORY_BOARD or OTHER.");
            return new Says(
                    kind,
                    Rows.text(title).strip(),
                    Rows.text(text).strip(),
                    heldOn,
                    link,
                    AudienceBody.audience(audience));
        }
    }

    @Schema(name = "WhenToAnnounce")
    record AnnounceBody(
            @Schema(description = "At once when left out", example = "2026-12-01T09:00:00Z") @Nullable
            Instant at) {}

    @Schema(name = "WhyCalledOff")
    record CancelBody(
            @Schema(example = "The speaker is ill.") @Nullable
            String reason) {}
}
