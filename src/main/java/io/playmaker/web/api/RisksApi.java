package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.health.Risk;
import io.playmaker.health.RiskChange;
import io.playmaker.health.RiskFilter;
import io.playmaker.health.RiskKind;
import io.playmaker.health.RiskPage;
import io.playmaker.health.Risks;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Risks", description = "Open worries about accounts: opened by the table of risks, playbooks and people.")
class RisksApi {

    private final Accounts accounts;
    private final Risks risks;

    RisksApi(Accounts accounts, Risks risks) {
        this.accounts = accounts;
        this.risks = risks;
    }

    @GetMapping("/risks")
    @Operation(
            summary = "List the open risks of all accounts",
            description = "What needs attention first: by severity, then by monthly revenue, then by age.")
    RiskPage all(
            @RequestParam(required = false) @Nullable RiskKind kind,
            @RequestParam(required = false) Risk.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return risks.open(new RiskFilter(kind, severity, owner, segment, Paging.page(page), Paging.size(size)));
    }

    @GetMapping("/accounts/{id}/risks")
    @Operation(summary = "List an account's risks", description = "Open ones first, each with its evidence.")
    List<Risk> risks(@PathVariable long id) {
        return risks.of(account(id));
    }

    @GetMapping("/accounts/{id}/risks/{risk}")
    @Operation(summary = "Read a risk with everything that happened to it")
    RiskView risk(@PathVariable long id, @PathVariable long risk) {
        return view(account(id), risk);
    }

    @PostMapping("/accounts/{id}/risks")
    @Operation(
            summary = "Open a risk",
            description = "While one of the same kind is open, that one is kept: its severity rises to the higher of"
                    + " both, and the evidence is added.")
    RiskView open(@PathVariable long id, @RequestBody OpenBody body, Principal caller) {
        Risk opened = risks.open(
                account(id),
                one("kind", RiskKind.values(), body.kind()),
                one("severity", Risk.Severity.values(), body.severity()),
                body.evidence() == null ? "" : body.evidence().strip(),
                body.nextAction(),
                caller.getName());
        return view(opened.account(), opened.id());
    }

    @PatchMapping("/accounts/{id}/risks/{risk}")
    @Operation(
            summary = "Change an open risk",
            description = "What is left out stays; evidence is added to what there is.")
    RiskView change(@PathVariable long id, @PathVariable long risk, @RequestBody ChangeBody body, Principal caller) {
        Risks.Edit edit = new Risks.Edit(
                body.severity() == null ? null : one("severity", Risk.Severity.values(), body.severity()),
                body.evidence(),
                body.nextAction(),
                body.owner());
        risks.change(account(id), risk, edit, caller.getName());
        return view(account(id), risk);
    }

    @PostMapping("/accounts/{id}/risks/{risk}/close")
    @Operation(summary = "Close a risk")
    RiskView close(@PathVariable long id, @PathVariable long risk, @RequestBody CloseBody body, Principal caller) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        risks.close(account(id), risk, reason, caller.getName());
        return view(account(id), risk);
    }

    private AccountId account(long id) {
        return accounts.get(Paging.account(id)).id();
    }

    private RiskView view(AccountId account, long id) {
        return risks.of(account).stream()
                .filter(risk -> risk.id() == id)
                .map(risk -> new RiskView(risk, risks.history(account).getOrDefault(id, List.of())))
                .findFirst()
                .orElseThrow(() -> Missing.of("risk", id));
    }

    private static <E extends Enum<E>> E one(String field, E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "must be one of " + Arrays.toString(values) + "."));
    }

    @Schema(name = "NewRisk")
    record OpenBody(
            @Schema(example = "RELATIONSHIP") @Nullable String kind,
            @Schema(example = "HIGH") @Nullable String severity,

            @Schema(description = "What shows it", example = "The champion told us that she leaves.") @Nullable
            String evidence,

            @Schema(example = "Ask her who follows.") @Nullable
            String nextAction) {}

    @Schema(name = "ChangeOfRisk")
    record ChangeBody(
            @Schema(example = "LOW") @Nullable String severity,

            @Schema(description = "Added to what there is") @Nullable
            String evidence,

            @Schema(example = "Meet the successor on Friday.") @Nullable
            String nextAction,

            @Schema(description = "Sign-in name of who looks after it", example = "carla") @Nullable
            String owner) {}

    @Schema(name = "EndOfRisk")
    record CloseBody(
            @Schema(example = "The successor is a friend of ours.") @Nullable
            String reason) {}

    @Schema(name = "RiskWithHistory")
    record RiskView(Risk risk, List<RiskChange> history) {}
}
