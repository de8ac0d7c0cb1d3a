package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.health.Risk;
import io.playmaker.health.Risks;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}")
@Tag(name = "Health", description = "How an account is doing, and why.")
class HealthApi {

    private final Accounts accounts;
    private final Health health;
    private final Risks risks;

    HealthApi(Accounts accounts, Health health, Risks risks) {
        this.accounts = accounts;
        this.health = health;
        this.risks = risks;
    }

    @GetMapping("/health")
    @Operation(summary = "Read the latest score with its reasons", description = "The reason that costs most first.")
    HealthNow health(@PathVariable long id) {
        return health.now(accounts.get(Paging.account(id)).id())
                .orElseThrow(() -> new Missing("Account " + id
                        + " has not been scored yet. That happens within a minute of its first facts."));
    }

    @GetMapping("/risks")
    @Operation(summary = "List risks", description = "Open ones first.")
    List<Risk> risks(@PathVariable long id) {
        return risks.of(accounts.get(Paging.account(id)).id());
    }
}
