package io.playmaker.health;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Which scorecard scores a segment since when: those in force then, or others that are tried instead. */
final class ScorecardsThen {

    private final Map<String, NavigableMap<Instant, Scorecard>> bySegment = new HashMap<>();

    /** From then on; the first one for times before it. Versions come in their order. */
    void add(String segment, Instant since, Scorecard scorecard) {
        NavigableMap<Instant, Scorecard> course = bySegment.computeIfAbsent(segment, one -> new TreeMap<>());
        course.put(course.isEmpty() ? Instant.MIN : since, scorecard);
    }

    void always(String segment, Scorecard scorecard) {
        bySegment.put(segment, new TreeMap<>(Map.of(Instant.MIN, scorecard)));
    }

    /** A segment without one of its own is scored as {@link ShippedScorecards#FALLBACK}. */
    NavigableMap<Instant, Scorecard> of(String segment) {
        NavigableMap<Instant, Scorecard> own = bySegment.get(segment);
        return own != null ? own : Objects.requireNonNull(bySegment.get(ShippedScorecards.FALLBACK));
    }
}
