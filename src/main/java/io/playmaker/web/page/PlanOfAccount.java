package io.playmaker.web.page;

import io.playmaker.plan.Milestone;
import io.playmaker.plan.Plans;
import io.playmaker.plan.SuccessPlan;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The success plan as pages show it. */
@Component("planned")
class PlanOfAccount {

    private final Plans plans;
    private final Clock clock;

    PlanOfAccount(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    public @Nullable SuccessPlan of(AccountId account) {
        return plans.of(account).orElse(null);
    }

    /** "planned", "reached", "reached late", "late" or "dropped". */
    public String standing(Milestone milestone) {
        boolean late = milestone.late(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return switch (milestone.state()) {
            case PLANNED -> late ? "late" : "planned";
            case REACHED -> late ? "reached late" : "reached";
            case DROPPED -> "dropped";
        };
    }
}
