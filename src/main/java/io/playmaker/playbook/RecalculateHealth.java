package io.playmaker.playbook;

import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.health.Risk;
import io.playmaker.health.Risks;
import io.playmaker.shared.Invalid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores the account now and, if asked, compares it with an earlier snapshot. */
@Component
@Sets({
    "health",
    "band",
    "healthSnapshot",
    "healthProgress",
    "progressText",
    "leadingMeasureMoves",
    "leadingMeasureText",
    "openRisk"
})
class RecalculateHealth implements Action<RecalculateHealth.Inputs> {

    private final Health health;
    private final Risks risks;

    RecalculateHealth(Health health, Risks risks) {
        this.health = health;
        this.risks = risks;
    }

    /**
     * @param compareWith id of a snapshot kept before; nothing is compared when left out
     * @param measure key of a measure to compare by itself; one the scorecard does not know is left out
     */
    record Inputs(@Nullable Long compareWith, @Nullable String measure) {}

    @Override
    public String name() {
        return "recalculate-health";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        HealthNow now = health.recalculate(call.account().id());
        Map<String, Object> results = new HashMap<>();
        if (now.score() != null) results.put("health", (int) Math.round(now.score()));
        results.put("band", now.band().name());
        results.put("healthSnapshot", now.snapshot());
        results.put("openRisk", gravestRisk(call));
        if (inputs.compareWith() == null) return results;
        HealthProgress progress = new HealthProgress(baseline(inputs.compareWith(), call), now);
        results.put("healthProgress", progress.verdict().name());
        results.put("progressText", progress.sentence(call.account().zone()));
        if (inputs.measure() != null)
            progress.measure(inputs.measure()).ifPresent(moved -> {
                results.put("leadingMeasureMoves", moved.direction().name());
                results.put("leadingMeasureText", moved.sentence());
            });
        return results;
    }

    /** How grave the account's open risks are, or NONE. */
    private String gravestRisk(Call call) {
        return risks.of(call.account().id()).stream()
                .filter(risk -> risk.closedAt() == null)
                .map(Risk::severity)
                .max(Comparator.naturalOrder())
                .map(Risk.Severity::name)
                .orElse("NONE");
    }

    private HealthNow baseline(long snapshot, Call call) {
        return health.snapshot(snapshot)
                .filter(then -> then.account().equals(call.account().id()))
                .orElseThrow(() -> new Invalid(
                        "compareWith",
                        "This account has no health snapshot %d; use one that was kept before, such as ${baselineSnapshot}."
                                .formatted(snapshot)));
    }
}
