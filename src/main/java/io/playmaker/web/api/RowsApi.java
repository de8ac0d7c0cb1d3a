package io.playmaker.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.web.api.Rows.AccountBody;
import io.playmaker.web.api.Rows.ContactBody;
import io.playmaker.web.api.Rows.SubscriptionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
class RowsApi {

    private static final String EACH = "By external id, each row on its own: a row that cannot be taken is named under"
            + " refused, the others are taken. Fields left out keep what is stored; the same again changes nothing.";

    private final Accounts accounts;
    private final ObjectMapper json;

    RowsApi(Accounts accounts, ObjectMapper json) {
        this.accounts = accounts;
        this.json = json;
    }

    @PostMapping("/accounts")
    @Operation(summary = "Add or change accounts", description = EACH)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "At most 5000 rows",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AccountBody.class))))
    BatchReport accounts(@RequestBody JsonNode body, Principal caller) {
        Batch<AccountRow> batch = Batch.read(body, json, AccountBody.class, row -> row.row(null));
        return BatchReport.of(accounts.upsertAccounts(batch.rows(), caller.getName()), batch);
    }

    @PutMapping("/accounts/external/{externalId}")
    @Operation(summary = "Add or change one account", description = "Fields left out keep what is stored.")
    OneRow account(@PathVariable String externalId, @RequestBody AccountBody row, Principal caller) {
        return OneRow.of(accounts.upsertAccounts(List.of(row.row(externalId)), caller.getName()));
    }

    @PostMapping("/contacts")
    @Operation(summary = "Add or change contacts", description = EACH)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "At most 5000 rows",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ContactBody.class))))
    BatchReport contacts(@RequestBody JsonNode body, Principal caller) {
        Batch<ContactRow> batch = Batch.read(body, json, ContactBody.class, row -> row.row(null));
        return BatchReport.of(accounts.upsertContacts(batch.rows(), caller.getName()), batch);
    }

    @PutMapping("/contacts/external/{externalId}")
    @Operation(summary = "Add or change one contact", description = "Fields left out keep what is stored.")
    OneRow contact(@PathVariable String externalId, @RequestBody ContactBody row, Principal caller) {
        return OneRow.of(accounts.upsertContacts(List.of(row.row(externalId)), caller.getName()));
    }

    @PostMapping("/subscriptions")
    @Operation(summary = "Add or change subscriptions", description = EACH)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "At most 5000 rows",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SubscriptionBody.class))))
    BatchReport subscriptions(@RequestBody JsonNode body, Principal caller) {
        Batch<SubscriptionRow> batch = Batch.read(body, json, SubscriptionBody.class, row -> row.row(null));
        return BatchReport.of(accounts.upsertSubscriptions(batch.rows(), caller.getName()), batch);
    }

    @PutMapping("/subscriptions/external/{externalId}")
    @Operation(summary = "Add or change one subscription", description = "Fields left out keep what is stored.")
    OneRow subscription(@PathVariable String externalId, @RequestBody SubscriptionBody row, Principal caller) {
        return OneRow.of(accounts.upsertSubscriptions(List.of(row.row(externalId)), caller.getName()));
    }
}
