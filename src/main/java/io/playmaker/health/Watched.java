package io.playmaker.health;

import io.playmaker.health.Crossing.Side;
import io.playmaker.health.Watch.Values;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How everything that is watched stands for an account, kept from scoring to scoring; what has not come about and does
 * not wait is left out, so that nearly every account keeps nothing.
 */
record Watched(Map<String, Crossing> byName) {

    private static final Watched NOTHING = new Watched(Map.of());

    static Watched read(@Nullable String written) {
        if (written == null) return NOTHING;
        Map<String, Crossing> byName = new HashMap<>();
        written.lines().map(line -> line.split(" ")).forEach(words -> byName.put(words[0], crossing(words)));
        return new Watched(byName);
    }

    private static Crossing crossing(String[] words) {
        return new Crossing(words[1].equals("crossed"), words.length < 3 ? null : Instant.parse(words[2]));
    }

    /** Null when there is nothing to keep. */
    @Nullable
    String written() {
        if (byName.isEmpty()) return null;
        return new TreeMap<>(byName)
                .entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(String name, Crossing crossing) {
        return name
                + (crossing.crossed() ? " crossed" : " waits")
                + (crossing.since() == null ? "" : " " + crossing.since());
    }

    /**
     * How they stand after these values. What came about just now is added to {@code met}; what is watched no longer is
     * forgotten.
     */
    Watched follow(List<Watch> watches, Values values, List<Watch> met) {
        Map<String, Crossing> next = Map.of();
        for (Watch watch : watches) {
            Crossing before = byName.getOrDefault(watch.name(), Crossing.NONE);
            Side side = watch.side(values);
            if (side != Side.BEYOND && before.equals(Crossing.NONE)) continue;
            Crossing now = before.seen(side, values.at(), watch.dwell());
            if (now.crossed() && !before.crossed()) met.add(watch);
            if (now.equals(Crossing.NONE)) continue;
            if (next.isEmpty()) next = new HashMap<>();
            next.put(watch.name(), now);
        }
        return next.isEmpty() ? NOTHING : new Watched(next);
    }

    /** When the first waiting ends; null when nothing waits. */
    @Nullable
    Instant dwellEnds(List<Watch> watches) {
        Instant first = null;
        if (byName.isEmpty()) return first;
        for (Watch watch : watches) {
            Crossing crossing = byName.get(watch.name());
            Instant ends = crossing == null ? null : crossing.dwellEnds(watch.dwell());
            if (ends != null && (first == null || ends.isBefore(first))) first = ends;
        }
        return first;
    }
}
