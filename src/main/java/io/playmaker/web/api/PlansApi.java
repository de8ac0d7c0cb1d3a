package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.plan.Plans;
import io.playmaker.plan.SuccessPlan;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}")
@Tag(name = "Success plans", description = "What a customer wants to reach, and who does what for it.")
class PlansApi {

    private final Accounts accounts;
    private final Plans plans;

    PlansApi(Accounts accounts, Plans plans) {
        this.accounts = accounts;
        this.plans = plans;
    }

    @GetMapping("/success-plan")
    @Operation(
            summary = "Read the success plan",
            description = "Its newest version, with measures, commitments, milestones and what changed when.")
    SuccessPlan plan(@PathVariable long id) {
        return plans.of(accounts.get(Paging.account(id)).id())
                .orElseThrow(() -> new Missing("Account " + id
                        + " has no success plan yet. The kickoff of its onboarding writes the first one."));
    }
}
