package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Start;
import io.playmaker.playbook.Step;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Playbooks", description = "The catalogue, and runs: a playbook at work for one account.")
class RunsApi {

    private final Playbooks playbooks;
    private final Accounts accounts;

    RunsApi(Playbooks playbooks, Accounts accounts) {
        this.playbooks = playbooks;
        this.accounts = accounts;
    }

    @GetMapping("/playbooks")
    @Operation(summary = "List playbooks that may be started")
    List<Playbook> catalogue() {
        return playbooks.catalogue();
    }

    @PostMapping("/runs")
    @Operation(
            summary = "Start a playbook",
            description =
                    "Refused with 409 while a run of the same playbook, account and subject is active, or too soon"
                            + " after the last one ended unless override is true.")
    ResponseEntity<RunView> start(@RequestBody StartBody body, Principal caller) {
        if (body.playbook() == null || body.playbook().isBlank())
            throw new Invalid("playbook", "is needed: which playbook?");
        if (body.reason() == null || body.reason().isBlank())
            throw new Invalid("reason", "is needed: it is shown on the playbook's tasks.");
        Run run = playbooks.startByHand(
                body.playbook(),
                account(body),
                Rows.text(body.subject()),
                body.reason(),
                Boolean.TRUE.equals(body.override()),
                body.variables() == null ? Map.of() : body.variables(),
                caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/runs/" + run.id())).body(run(run.id()));
    }

    @GetMapping("/runs/{id}")
    @Operation(summary = "Read a run: where it stands, its steps, and why it started")
    RunView run(@PathVariable long id) {
        Run run = playbooks.find(id).orElseThrow(() -> Missing.of("run", id));
        return new RunView(
                run, playbooks.standsAt(id), playbooks.steps(id), playbooks.startOf(id), playbooks.awaitedMessages(id));
    }

    @GetMapping("/accounts/{id}/runs")
    @Operation(summary = "List an account's runs", description = "Running ones first, then the newest.")
    List<Run> runs(@PathVariable long id) {
        return playbooks.runsOf(accounts.get(Paging.account(id)).id());
    }

    @PostMapping("/runs/{id}/messages")
    @Operation(
            summary = "Tell a run something",
            description = "The run names the messages it waits for now. Besides: account-churned and cancel-run (both"
                    + " with a variable reason), and owner-changed.")
    RunView message(@PathVariable long id, @RequestBody MessageBody body, Principal caller) {
        if (body.message() == null || body.message().isBlank())
            throw new Invalid("message", "is needed: what is the run told?");
        playbooks.message(id, body.message(), body.variables() == null ? Map.of() : body.variables(), caller.getName());
        return run(id);
    }

    @DeleteMapping("/runs/{id}")
    @Operation(summary = "Cancel a run", description = "It ends as CANCELLED; its open tasks vanish.")
    RunView cancel(@PathVariable long id, @RequestParam String reason, Principal caller) {
        if (reason.isBlank()) throw new Invalid("reason", "is needed: it is kept with the run.");
        playbooks.cancel(id, reason, caller.getName());
        return run(id);
    }

    private AccountId account(StartBody body) {
        if (body.accountId() != null)
            return accounts.get(Paging.account(body.accountId())).id();
        String externalId = body.account();
        if (externalId == null || externalId.isBlank())
            throw new Invalid("account", "is needed: the CRM's id here, or our number in accountId.");
        return accounts.byExternalId(externalId)
                .orElseThrow(() -> new Invalid("account", "There is no account with external id " + externalId + "."))
                .id();
    }

    @Schema(name = "StartOfRun")
    record StartBody(
            @Schema(example = "churn-save") @Nullable String playbook,

            @Schema(description = "External id of the account", example = "A-1") @Nullable
            String account,

            @Schema(description = "Our number of the account, instead of the external id") @Nullable
            Long accountId,

            @Schema(description = "What it is about besides the account, such as a subscription") @Nullable
            String subject,

            @Schema(description = "Shown on the tasks", example = "The champion called: budget is being cut") @Nullable
            String reason,

            @Schema(description = "Ignore the cooldown") @Nullable
            Boolean override,

            @Schema(description = "Further facts the playbook may use") @Nullable
            Map<String, Object> variables) {}

    @Schema(name = "MessageToRun")
    record MessageBody(
            @Schema(
                    description = "One of the run's awaited messages, or account-churned, owner-changed",
                    example = "account-churned")
            @Nullable
            String message,

            @Schema(description = "Facts that come with it") @Nullable
            Map<String, Object> variables) {}

    @Schema(name = "RunWithSteps")
    record RunView(Run run, List<String> standsAt, List<Step> steps, Start why, List<String> awaitedMessages) {}
}
