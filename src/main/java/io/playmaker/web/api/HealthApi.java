package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.health.Difference;
import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.health.HealthPoint;
import io.playmaker.health.HealthThen;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}")
@Tag(name = "Health", description = "How an account is doing, and why.")
class HealthApi {

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final int MOST_POINTS = 400;

    private final Accounts accounts;
    private final Health health;
    private final Clock clock;

    HealthApi(Accounts accounts, Health health, Clock clock) {
        this.accounts = accounts;
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/health")
    @Operation(summary = "Read the latest score with its reasons", description = "The reason that costs most first.")
    HealthNow health(@PathVariable long id) {
        return health.now(accounts.get(Paging.account(id)).id())
                .orElseThrow(() -> new Missing("Account " + id
                        + " has not been scored yet. That happens within a minute of its first facts."));
    }

    @GetMapping("/health/course")
    @Operation(
            summary = "Read the score over time",
            description = "Each point by what was known then, at most 400 of them. Half a year by the week by default.")
    List<HealthPoint> course(
            @PathVariable long id,
            @Parameter(description = "First point", example = "2026-01-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(description = "Last point; now by default") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = "Days between points, 1 to 365") @RequestParam(defaultValue = "7") int days) {
        if (days < 1 || days > 365) throw new Invalid("days", "Points lie 1 to 365 days apart, not " + days + ".");
        Instant last = to == null ? clock.instant() : to;
        Instant first = from == null ? last.minus(HALF_A_YEAR) : from;
        if (first.isAfter(last)) throw new Invalid("from", "is after the last point; exchange them.");
        Duration step = Duration.ofDays(days);
        if (Duration.between(first, last).dividedBy(step) >= MOST_POINTS)
            throw new Invalid("days", "That would be more than " + MOST_POINTS + " points; put them further apart.");
        return health.course(accounts.get(Paging.account(id)).id(), first, last, step);
    }

    @GetMapping("/health/as-of")
    @Operation(
            summary = "Read health as of an instant",
            description = "By what was known then and the scorecard in force then; nothing learned later is used.")
    HealthThen asOf(@PathVariable long id, @Parameter(example = "2026-01-01T00:00:00Z") @RequestParam Instant at) {
        return health.asOf(accounts.get(Paging.account(id)).id(), past("at", at));
    }

    @GetMapping("/health/difference")
    @Operation(
            summary = "Explain why the score moved",
            description = "The parts add up to the change, to the last of the four decimals.")
    Difference difference(
            @PathVariable long id,
            @RequestParam Instant from,
            @Parameter(description = "Now by default") @RequestParam(required = false) @Nullable Instant to) {
        Instant last = to == null ? clock.instant() : past("to", to);
        if (from.isAfter(last)) throw new Invalid("from", "is after the second instant; exchange them.");
        return health.difference(accounts.get(Paging.account(id)).id(), from, last);
    }

    private Instant past(String field, Instant at) {
        if (at.isAfter(clock.instant())) throw new Invalid(field, "is in the future; give a past instant.");
        return at;
    }
}
