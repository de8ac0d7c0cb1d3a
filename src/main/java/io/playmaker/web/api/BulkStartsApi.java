package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.trigger.BulkStart;
import io.playmaker.trigger.BulkStart.Order;
import io.playmaker.trigger.BulkStarts;
import io.playmaker.trigger.Forecast;
import io.playmaker.web.api.VendorEventsApi.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bulk-starts")
@Tag(name = "Bulk starts", description = "A playbook started for many accounts at once; the ledger decides about each.")
class BulkStartsApi {

    private final BulkStarts bulk;
    private final Accounts accounts;
    private final Playbooks playbooks;

    BulkStartsApi(BulkStarts bulk, Accounts accounts, Playbooks playbooks) {
        this.bulk = bulk;
        this.accounts = accounts;
        this.playbooks = playbooks;
    }

    @PostMapping
    @Operation(
            summary = "Start a playbook for many accounts",
            description = "For those named, or for all that a filter means. Accounts that there are not are named with"
                    + " their place in the list, and the others go on. The ledger decides within seconds.")
    ResponseEntity<BulkStartView> start(@RequestBody BulkStartBody body, Principal caller) {
        Asked asked = asked(body);
        BulkStart start = bulk.start(asked.order(), caller.getName(), "call-" + UUID.randomUUID());
        return ResponseEntity.created(URI.create("/api/v1/bulk-starts/" + start.id()))
                .body(new BulkStartView(start, asked.refused()));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Try a playbook on many accounts",
            description =
                    "What would start and what would not, by verdict, each with its accounts. Nothing is written.")
    BulkPreview preview(@RequestBody BulkStartBody body, Principal caller) {
        Asked asked = asked(body);
        return new BulkPreview(bulk.forecast(asked.order(), caller.getName()), asked.refused());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a bulk start")
    BulkStart find(@PathVariable long id) {
        return bulk.find(id);
    }

    @GetMapping("/{id}/accounts")
    @Operation(summary = "List what became of a bulk start at each account", description = "By account.")
    List<Outcome> outcomes(
            @PathVariable long id,
            @Parameter(description = "Go on after this account") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int size) {
        return Outcome.of(bulk.moments(id, after, Paging.size(size)), playbooks);
    }

    private record Asked(Order order, List<FieldError> refused) {}

    private Asked asked(BulkStartBody body) {
        List<String> named = body.accounts();
        if ((named == null) == (body.filter() == null))
            throw new Invalid("accounts", "Name accounts by their external ids, or give a filter; one of both.");
        if (named == null) {
            List<AccountId> meant = bulk.accounts(AudienceBody.audience(body.filter()));
            return new Asked(order(body, meant), List.of());
        }
        if (named.size() > Batch.LARGEST)
            throw new Invalid("accounts", "A list holds at most " + Batch.LARGEST + " accounts. Split it.");
        List<FieldError> refused = new ArrayList<>();
        return new Asked(order(body, resolve(named, refused)), refused);
    }

    private List<AccountId> resolve(List<String> named, List<FieldError> refused) {
        Map<String, AccountId> known =
                accounts.resolve(named.stream().filter(one -> one != null).toList());
        List<AccountId> found = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            AccountId id = known.get(named.get(place));
            if (id != null) found.add(id);
            else
                refused.add(new FieldError(
                        "accounts", "There is no account with external id " + named.get(place) + ".", place));
        }
        return found.stream().distinct().toList();
    }

    private static Order order(BulkStartBody body, List<AccountId> accounts) {
        return new Order(Rows.text(body.playbook()), Rows.text(body.reason()), accounts);
    }

    @Schema(name = "NewBulkStart")
    record BulkStartBody(
            @Schema(example = "renewal") @Nullable String playbook,

            @Schema(description = "Shown on the tasks", example = "Everybody with the old product is asked early.")
            @Nullable
            String reason,

            @Schema(description = "External ids of accounts", example = "[\"A-1\", \"A-2\"]") @Nullable
            List<String> accounts,

            @Schema(description = "Instead of the list") @Nullable
            AudienceBody filter) {}

    /** @param refused accounts that there are not, each with its place in the list */
    @Schema(name = "BulkStartWithRefused")
    record BulkStartView(BulkStart start, List<FieldError> refused) {}

    @Schema(name = "PreviewOfBulkStart")
    record BulkPreview(Forecast forecast, List<FieldError> refused) {}
}
