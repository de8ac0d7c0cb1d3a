package io.playmaker.web.api;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Start;
import io.playmaker.shared.Missing;
import io.playmaker.trigger.CatchUp;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.Triggers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moments")
@Tag(name = "Moments", description = "What happened to accounts, and which playbooks it did or did not start.")
class MomentsApi {

    private final Triggers triggers;
    private final Playbooks playbooks;

    MomentsApi(Triggers triggers, Playbooks playbooks) {
        this.triggers = triggers;
        this.playbooks = playbooks;
    }

    @GetMapping
    @Operation(summary = "List moments", description = "The newest first.")
    List<Moment> moments(
            @RequestParam(required = false) @Nullable Long account,
            @RequestParam(required = false) Moment.@Nullable State state,
            @RequestParam(required = false) @Nullable MomentKind kind,
            @RequestParam(required = false) @Nullable String type,
            @Parameter(description = "Only moments for which the start ledger says something about this playbook.")
                    @RequestParam(required = false)
                    @Nullable
                    String playbook,
            @Parameter(description = "Whether moments are listed that were too old when they were learned.")
                    @RequestParam(defaultValue = "true")
                    boolean tooLate,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return triggers.moments(new MomentFilter(
                account == null ? null : Paging.account(account),
                state,
                kind,
                type,
                playbook,
                tooLate,
                Paging.page(page),
                Paging.size(size)));
    }

    @GetMapping("/catch-ups")
    @Operation(
            summary = "List the times in which nobody looked at the calendar",
            description =
                    "The newest first: what had come due when somebody looked again, how much of it was still true and"
                            + " became a moment, and how much is kept as passed over.")
    List<CatchUp> catchUps(@RequestParam(defaultValue = "50") int size) {
        return triggers.catchUps(Paging.size(size));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a moment with the verdict on each playbook",
            description =
                    "Each verdict names the version of the decision table, its row, the facts it saw, the explanation and"
                            + " the run if one started. A moment that waits says when it is looked at again.")
    MomentView moment(@PathVariable long id) {
        Moment moment = triggers.find(id).orElseThrow(() -> Missing.of("moment", id));
        return new MomentView(moment, playbooks.startsOfMoment(id));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Try a failed moment again")
    MomentView retry(@PathVariable long id, Principal caller) {
        moment(id);
        triggers.retry(id, caller.getName());
        return moment(id);
    }

    record MomentView(Moment moment, List<Start> verdicts) {}
}
