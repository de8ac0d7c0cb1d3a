package io.playmaker.playbook;

import io.playmaker.health.Band;
import io.playmaker.health.HealthNow;
import io.playmaker.health.HealthNow.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account's health now against what it was when something began. */
record HealthProgress(HealthNow then, HealthNow now) {

    /** Fewer points than this are noise. */
    private static final double POINTS_THAT_COUNT = 3;

    private static final int MEASURES_NAMED = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    enum Verdict {
        /** In a better band than then, or GREEN. */
        RECOVERED,
        /** At least three points up. */
        IMPROVING,
        NOT_IMPROVING
    }

    enum Direction {
        UP,
        FLAT,
        DOWN
    }

    /** How one measure moved, by its points on the scorecard; {@code UP} is better. */
    record Moved(Reason then, Reason now, double points) {

        Direction direction() {
            if (Math.abs(points) < 1) return Direction.FLAT;
            return points > 0 ? Direction.UP : Direction.DOWN;
        }

        String sentence() {
            return "%s was %s and is %s now.".formatted(now.title(), number(then.value()), number(now.value()));
        }

        private static String number(@Nullable Double value) {
            return value == null
                    ? "not known"
                    : BigDecimal.valueOf(value)
                            .setScale(2, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /** One measure then and now; empty when either has no fresh value. */
    Optional<Moved> measure(String key) {
        Optional<Reason> before = fresh(then, key);
        return fresh(now, key).flatMap(after -> before.map(first -> new Moved(first, after, points(after, first))));
    }

    private static double points(Reason after, Reason before) {
        return Objects.requireNonNull(after.score()) - Objects.requireNonNull(before.score());
    }

    private static Optional<Reason> fresh(HealthNow health, String key) {
        return health.reasons().stream()
                .filter(reason -> reason.measure().equals(key) && reason.score() != null)
                .findFirst();
    }

    Verdict verdict() {
        if (now.band() == Band.GREEN || (known() && rank(now.band()) > rank(then.band()))) return Verdict.RECOVERED;
        return points() >= POINTS_THAT_COUNT ? Verdict.IMPROVING : Verdict.NOT_IMPROVING;
    }

    /** What a person reads at a check-in. */
    String sentence(ZoneId zone) {
        String day = DAY.format(then.scoredAt().atZone(zone));
        if (then.score() == null || now.score() == null)
            return "Health on %s was %s and is %s now; there is too little data to compare."
                    .formatted(day, words(then), words(now));
        return "Health on %s was %s and is %s now.%s%s"
                .formatted(day, words(then), words(now), named("Better", 1), named("Worse", -1));
    }

    private double points() {
        return then.score() == null || now.score() == null ? 0 : now.score() - then.score();
    }

    private boolean known() {
        return then.band() != Band.UNKNOWN && now.band() != Band.UNKNOWN;
    }

    private static int rank(Band band) {
        return switch (band) {
            case UNKNOWN -> -1;
            case RED -> 0;
            case YELLOW -> 1;
            case GREEN -> 2;
        };
    }

    private static String words(HealthNow health) {
        return health.score() == null
                ? "not known"
                : "%d (%s)".formatted(Math.round(health.score()), health.band().name());
    }

    private String named(String word, int direction) {
        Map<String, Double> moves = moves();
        List<Reason> named = now.reasons().stream()
                .filter(reason -> direction * moves.getOrDefault(reason.measure(), 0.0) > 0)
                .sorted(Comparator.comparingDouble(reason -> -direction * moves.getOrDefault(reason.measure(), 0.0)))
                .limit(MEASURES_NAMED)
                .toList();
        if (named.isEmpty()) return "";
        return " " + word + ": " + named.stream().map(Reason::title).collect(Collectors.joining(", ")) + ".";
    }

    private Map<String, Double> moves() {
        Map<String, Double> before = new HashMap<>();
        for (Reason reason : then.reasons()) if (reason.score() != null) before.put(reason.measure(), reason.score());
        Map<String, Double> moves = new HashMap<>();
        for (Reason reason : now.reasons()) {
            Double old = before.get(reason.measure());
            if (old != null && reason.score() != null) moves.put(reason.measure(), reason.score() - old);
        }
        return moves;
    }
}
