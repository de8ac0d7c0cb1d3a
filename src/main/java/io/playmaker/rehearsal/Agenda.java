package io.playmaker.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to be done at which time; of two at the same time the one that was planned first comes first. */
final class Agenda {

    private record Item(Instant at, long number, Runnable deed) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::number));
    private long number;

    void plan(Instant at, Runnable deed) {
        items.add(new Item(at, ++number, deed));
    }

    @Nullable
    Instant next() {
        return items.isEmpty() ? null : items.element().at();
    }

    boolean hasBy(Instant now) {
        return !items.isEmpty() && !items.element().at().isAfter(now);
    }

    void doNext() {
        items.remove().deed().run();
    }
}
