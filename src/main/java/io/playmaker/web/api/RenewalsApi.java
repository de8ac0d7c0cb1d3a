package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.renewal.Renewals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}/renewals")
@Tag(name = "Renewals", description = "What is forecast for each renewal, and how it ended.")
class RenewalsApi {

    private final Accounts accounts;
    private final Renewals renewals;

    RenewalsApi(Accounts accounts, Renewals renewals) {
        this.accounts = accounts;
        this.renewals = renewals;
    }

    @GetMapping
    @Operation(
            summary = "List renewals of an account",
            description = "Open ones first, by their date. Each with its history: every view of the model and the CSM,"
                    + " and every decision of the lead, with the amounts as they were then; the oldest first.")
    List<RenewalView> renewals(@PathVariable long id) {
        return renewals.of(accounts.get(Paging.account(id)).id()).stream()
                .map(RenewalView::of)
                .toList();
    }
}
