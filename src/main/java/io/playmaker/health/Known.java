package io.playmaker.health;

import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was known of an account, learned step by step; it can only go forward in time. */
final class Known {

    private final List<Signal> coming;
    private final Map<String, LatestValue> values = new HashMap<>();
    private int next;

    Known(List<Signal> signals) {
        coming =
                signals.stream().sorted(Comparator.comparing(Signal::learnedAt)).toList();
    }

    Map<String, LatestValue> at(Instant time) {
        while (learnsBy(time)) {
            Signal signal = coming.get(next++);
            values.merge(signal.type(), value(signal), LatestValue::later);
        }
        return values;
    }

    /** Whether {@link #at} would learn something. */
    boolean learnsBy(Instant time) {
        return next < coming.size() && !coming.get(next).learnedAt().isAfter(time);
    }

    /** When something is learned next; {@link Instant#MAX} when nothing more is. */
    Instant learnsNext() {
        return next < coming.size() ? coming.get(next).learnedAt() : Instant.MAX;
    }

    private static LatestValue value(Signal signal) {
        return new LatestValue(
                signal.type(),
                Objects.requireNonNullElse(signal.value(), 1.0),
                signal.occurredAt(),
                signal.learnedAt(),
                signal.id());
    }
}
