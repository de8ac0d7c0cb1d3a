package io.playmaker.health;

import io.playmaker.health.Risk.Severity;
import io.playmaker.health.RiskRules.Worry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the table of risks asks for on one account, by kind; kept from scoring to scoring, so that only news is acted on. */
record AskedRisks(Map<RiskKind, Asked> byKind) {

    private static final Comparator<Worry> GRAVEST =
            Comparator.comparing(Worry::severity).reversed();

    /**
     * @param rules every row that asked since the kind was first asked for
     * @param dwell how long it must be asked for less before that counts
     * @param lessSince since when it is asked for less; null while it is not
     */
    record Asked(
            Severity severity,
            List<String> rules,
            Duration dwell,
            @Nullable Instant lessSince) {

        Asked less(Instant since, List<Worry> more) {
            return new Asked(
                    severity, AskedRisks.rules(rules.stream(), more), dwell, lessSince == null ? since : lessSince);
        }

        boolean isLessSinceLong(Instant at) {
            return !(lessSince == null ? at : lessSince).plus(dwell).isAfter(at);
        }

        String written(RiskKind kind) {
            return String.join(
                    " ",
                    kind.name(),
                    severity.name(),
                    dwell.toString(),
                    String.valueOf(lessSince),
                    String.join(",", rules));
        }

        static Asked read(String[] words) {
            return new Asked(
                    Severity.valueOf(words[1]),
                    Arrays.asList(words[4].split(",")),
                    Duration.parse(words[2]),
                    words[3].equals("null") ? null : Instant.parse(words[3]));
        }
    }

    enum Turn {
        RAISED,
        LOWERED,
        OVER
    }

    /**
     * What there is to do about a kind.
     *
     * @param before the severity that was asked for before; null when none was
     * @param severity the severity that is asked for now, or was last
     * @param news the rows that ask for it and did not before, the gravest first
     */
    record Step(RiskKind kind, Turn turn, @Nullable Severity before, Severity severity, List<Worry> news) {

        boolean isGraver() {
            return before == null || severity.compareTo(before) > 0;
        }

        Worry gravest() {
            return news.get(0);
        }
    }

    static AskedRisks read(@Nullable String written) {
        Map<RiskKind, Asked> byKind = new EnumMap<>(RiskKind.class);
        if (written != null)
            written.lines()
                    .map(line -> line.split(" "))
                    .forEach(words -> byKind.put(RiskKind.valueOf(words[0]), Asked.read(words)));
        return new AskedRisks(byKind);
    }

    /** Null when nothing is asked for. */
    @Nullable
    String written() {
        if (byKind.isEmpty()) return null;
        return byKind.entrySet().stream()
                .map(entry -> entry.getValue().written(entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    /** What is asked for now. What there is to do about it is added to {@code steps}. */
    AskedRisks now(List<Worry> worries, Instant at, List<Step> steps) {
        if (worries.isEmpty() && byKind.isEmpty()) return this;
        Map<RiskKind, List<Worry>> asking = worries.stream()
                .sorted(GRAVEST)
                .collect(Collectors.groupingBy(Worry::kind, () -> new EnumMap<>(RiskKind.class), Collectors.toList()));
        Map<RiskKind, Asked> next = new EnumMap<>(RiskKind.class);
        for (RiskKind kind : RiskKind.values()) {
            Asked now = now(kind, asking.getOrDefault(kind, List.of()), at, steps);
            if (now != null) next.put(kind, now);
        }
        return new AskedRisks(next);
    }

    private @Nullable Asked now(RiskKind kind, List<Worry> asking, Instant at, List<Step> steps) {
        Asked old = byKind.get(kind);
        if (old != null) return goOn(kind, old, asking, at, steps);
        if (asking.isEmpty()) return null;
        Severity top = asking.get(0).severity();
        steps.add(new Step(kind, Turn.RAISED, null, top, asking));
        return new Asked(top, rules(Stream.empty(), asking), dwell(asking), null);
    }

    private static @Nullable Asked goOn(RiskKind kind, Asked old, List<Worry> asking, Instant at, List<Step> steps) {
        List<Worry> news = asking.stream()
                .filter(worry -> !old.rules().contains(worry.rule()))
                .toList();
        boolean less = asking.isEmpty() || asking.get(0).severity().compareTo(old.severity()) < 0;
        if (less && !old.isLessSinceLong(at)) {
            if (!news.isEmpty())
                steps.add(
                        new Step(kind, Turn.RAISED, old.severity(), news.get(0).severity(), news));
            return old.less(at, news);
        }
        if (asking.isEmpty()) {
            steps.add(new Step(kind, Turn.OVER, old.severity(), old.severity(), news));
            return null;
        }
        Severity top = asking.get(0).severity();
        if (less) steps.add(new Step(kind, Turn.LOWERED, old.severity(), top, news));
        else if (!news.isEmpty() || top != old.severity())
            steps.add(new Step(kind, Turn.RAISED, old.severity(), top, news.isEmpty() ? asking.subList(0, 1) : news));
        return new Asked(top, rules(old.rules().stream(), asking), dwell(asking), null);
    }

    private static List<String> rules(Stream<String> known, List<Worry> more) {
        return Stream.concat(known, more.stream().map(Worry::rule))
                .distinct()
                .sorted()
                .toList();
    }

    private static Duration dwell(List<Worry> asking) {
        return asking.stream()
                .map(Worry::closeAfter)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
