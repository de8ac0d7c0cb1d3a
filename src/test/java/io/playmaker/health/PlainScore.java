package io.playmaker.health;

import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The score as the scorecard's words say it, with no eye to speed: what the fast one is held against. */
final class PlainScore {

    private PlainScore() {}

    /** 0-100, or null when too little is known. */
    static @Nullable Double of(
            ScorecardContent content, Map<String, Measure> declared, Map<String, LatestValue> values, Instant at) {
        Map<Dimension, Double> dimensions = new HashMap<>();
        double known = 0;
        double allWeights = content.dimensions().values().stream()
                .mapToDouble(ScorecardContent.Part::weight)
                .sum();
        for (var one : content.dimensions().entrySet()) {
            double sum = 0;
            double weights = 0;
            double all = 0;
            for (var measure : one.getValue().measures().entrySet()) {
                ScorecardContent.Entry entry = measure.getValue();
                all += entry.weight();
                LatestValue value = values.get(measure.getKey());
                if (value == null || !isFresh(value, entry, declared.get(measure.getKey()), at)) continue;
                sum += entry.weight() * points(entry, value.value());
                weights += entry.weight();
            }
            if (weights > 0) dimensions.put(one.getKey(), sum / weights);
            known += one.getValue().weight() / allWeights * (weights / all);
        }
        Double measured = mean(content, dimensions);
        double most = most(content, values, at);
        boolean enough = known >= content.bands().coverage() - 1e-9
                || most < content.bands().yellow();
        if (!enough) return null;
        return Math.min(measured == null ? 100 : measured, most);
    }

    private static @Nullable Double mean(ScorecardContent content, Map<Dimension, Double> dimensions) {
        double sum = 0;
        double weights = 0;
        for (var part : content.dimensions().entrySet()) {
            Double score = dimensions.get(part.getKey());
            if (score == null) continue;
            double weight = part.getValue().weight();
            sum += weight * score;
            weights += weight;
        }
        return weights == 0 ? null : Double.valueOf(sum / weights);
    }

    private static boolean isFresh(
            LatestValue value, ScorecardContent.Entry entry, @Nullable Measure measure, Instant at) {
        Integer days = entry.staleDays();
        Duration counts = days != null ? Duration.ofDays(days) : measure == null ? Duration.ZERO : measure.staleAfter();
        return at.isBefore(value.occurredAt().plus(counts));
    }

    private static double points(ScorecardContent.Entry entry, double x) {
        boolean steps = entry.steps() != null;
        List<List<Double>> curve = steps ? entry.steps() : entry.points();
        if (curve == null) throw new AssertionError("neither points nor steps");
        List<List<Double>> left = new ArrayList<>(curve);
        left.removeIf(point -> point.get(0) > x);
        if (left.isEmpty()) return curve.get(0).get(1);
        List<Double> from = left.get(left.size() - 1);
        if (steps || left.size() == curve.size()) return from.get(1);
        List<Double> to = curve.get(left.size());
        return from.get(1) + (x - from.get(0)) * (to.get(1) - from.get(1)) / (to.get(0) - from.get(0));
    }

    private static double most(ScorecardContent content, Map<String, LatestValue> values, Instant at) {
        ScorecardContent.Limits limits =
                content.overrides() == null ? new ScorecardContent.Limits(30, 90, 60, 0) : content.overrides();
        double most = 100;
        LatestValue judged = values.get("sentiment.csm_judgement");
        if (judged != null
                && judged.value() == 1
                && at.isBefore(judged.occurredAt().plus(Duration.ofDays(limits.judgementDays()))))
            most = Math.min(most, limits.judgement());
        LatestValue champion = values.get("relationship.champion_present");
        if (holds(values.get("champion.left"), champion != null && champion.value() == 1 ? champion : null))
            most = Math.min(most, limits.championLeft());
        if (holds(values.get("cancellation.received"), values.get("account.reactivated")))
            most = Math.min(most, limits.cancellation());
        return most;
    }

    private static boolean holds(@Nullable LatestValue event, @Nullable LatestValue end) {
        return event != null && (end == null || !end.occurredAt().isAfter(event.occurredAt()));
    }
}
