package io.playmaker.trigger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts of a backtest by name, which add up page by page. */
final class Tally {

    private static final String BETWEEN = "|";

    private final Map<String, Long> counts;

    @JsonCreator
    Tally(Map<String, Long> counts) {
        this.counts = new TreeMap<>(counts);
    }

    Tally() {
        this(Map.of());
    }

    @JsonValue
    Map<String, Long> counts() {
        return counts;
    }

    void add(Object... name) {
        counts.merge(name(name), 1L, Long::sum);
    }

    long of(Object... name) {
        return counts.getOrDefault(name(name), 0L);
    }

    Tally plus(Tally more) {
        Tally sum = new Tally(counts);
        more.counts.forEach((name, count) -> sum.counts.merge(name, count, Long::sum));
        return sum;
    }

    /** Every count whose name begins so, with the rest of its name. */
    void each(BiConsumer<List<String>, Long> take, Object... beginning) {
        String prefix = name(beginning) + BETWEEN;
        counts.forEach((name, count) -> {
            if (name.startsWith(prefix))
                take.accept(List.of(name.substring(prefix.length()).split("\\|", -1)), count);
        });
    }

    private static String name(Object... parts) {
        return String.join(
                BETWEEN, java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }
}
