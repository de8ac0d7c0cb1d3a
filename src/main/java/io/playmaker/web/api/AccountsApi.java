package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.health.PortfolioFilter;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts", description = "Customer companies with their contacts and subscriptions.")
class AccountsApi {

    private final Accounts accounts;
    private final Health health;

    AccountsApi(Accounts accounts, Health health) {
        this.accounts = accounts;
        this.health = health;
    }

    @GetMapping("/accounts")
    @Operation(summary = "List accounts with their health", description = "What needs attention first by default.")
    PortfolioView portfolio(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable Band band,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return PortfolioView.of(health.portfolio(
                new PortfolioFilter(text, segment, band, owner, stage, sort, Paging.page(page), Paging.size(size))));
    }

    @GetMapping("/accounts/{id}")
    @Operation(summary = "Read an account by our id")
    AccountView account(@PathVariable long id) {
        return view(Paging.account(id));
    }

    @GetMapping("/accounts/external/{externalId}")
    @Operation(summary = "Read an account by the CRM's id")
    AccountView account(@PathVariable String externalId) {
        return view(accounts.byExternalId(externalId)
                .orElseThrow(() -> Missing.of("account with external id", externalId))
                .id());
    }

    private AccountView view(AccountId id) {
        return new AccountView(accounts.get(id), accounts.contacts(id), accounts.subscriptions(id));
    }
}
