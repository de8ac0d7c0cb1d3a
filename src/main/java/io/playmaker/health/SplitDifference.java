package io.playmaker.health;

import io.playmaker.health.Difference.Kind;
import io.playmaker.health.Difference.Part;
import io.playmaker.health.Score.Taken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits the difference of two scores, in ten-thousandths of a point so that nothing is lost to rounding. */
final class SplitDifference {

    private final List<Part> parts = new ArrayList<>();

    private SplitDifference() {}

    /**
     * @param before the score then, by the scorecard then
     * @param between the values and the time of {@code before} by the scorecard of {@code after}; the same as
     *     {@code before} when the scorecard is the same
     */
    static List<Part> of(Scored before, Scored between, Scored after) {
        SplitDifference split = new SplitDifference();
        Map<String, Taken> then = before.base().taken();
        Map<String, Taken> moved = between.base().taken();
        Map<String, Taken> now = after.base().taken();
        for (String measure : together(then, moved, now))
            split.add(measure, then.get(measure), moved.get(measure), now.get(measure));
        split.overrides(before, after);
        split.parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.points()))
                .thenComparing(Part::title)
                .thenComparing(Part::kind));
        return List.copyOf(split.parts);
    }

    private static Set<String> together(Map<String, Taken> then, Map<String, Taken> moved, Map<String, Taken> now) {
        Set<String> measures = new LinkedHashSet<>(then.keySet());
        measures.addAll(moved.keySet());
        measures.addAll(now.keySet());
        return measures;
    }

    private void add(String measure, @Nullable Taken then, @Nullable Taken moved, @Nullable Taken now) {
        part(Kind.SCORECARD, measure, then, moved, lost(then) - lost(moved));
        if (moved != null && moved.fresh() && now != null && now.fresh()) {
            long own = now.worth() - Math.round(now.share() * moved.points() * Score.UNITS);
            part(Kind.VALUE, measure, moved, now, own);
            part(Kind.WEIGHT, measure, moved, now, lost(moved) - lost(now) - own);
        } else part(now != null && now.fresh() ? Kind.KNOWN : Kind.STALE, measure, moved, now, lost(moved) - lost(now));
    }

    private void overrides(Scored before, Scored after) {
        long change = units(before.lostToOverrides()) - units(after.lostToOverrides());
        if (change == 0) return;
        Scored told = change < 0 ? after : before;
        String title = told.limits().stream()
                .min(Comparator.comparingDouble(Limit::most))
                .map(Limit::sentence)
                .orElse("Overrides");
        parts.add(new Part(
                Kind.OVERRIDE, null, title, before.lostToOverrides(), after.lostToOverrides(), change / Score.UNITS));
    }

    private void part(Kind kind, String measure, @Nullable Taken from, @Nullable Taken to, long units) {
        if (units == 0) return;
        Taken named = to != null ? to : from;
        if (named == null) throw new IllegalStateException("Nothing is known of " + measure);
        parts.add(new Part(kind, measure, named.title(), value(from), value(to), units / Score.UNITS));
    }

    private static long lost(@Nullable Taken taken) {
        return taken == null ? 0 : taken.lost();
    }

    private static @Nullable Double value(@Nullable Taken taken) {
        return taken == null ? null : taken.value();
    }

    static long units(double points) {
        return Math.round(points * Score.UNITS);
    }
}
