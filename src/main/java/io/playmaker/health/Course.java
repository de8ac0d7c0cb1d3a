package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores an account as of past moments, each by what was known then and nothing that was learned later. */
@Component
class Course {

    private static final int MOST_POINTS = 1_000;

    private final Accounts accounts;
    private final Signals signals;
    private final CompiledScorecards scorecards;

    Course(Accounts accounts, Signals signals, CompiledScorecards scorecards) {
        this.accounts = accounts;
        this.signals = signals;
        this.scorecards = scorecards;
    }

    List<HealthPoint> of(AccountId account, Instant from, Instant to, Duration step) {
        if (step.isZero() || step.isNegative() || Duration.between(from, to).dividedBy(step) >= MOST_POINTS)
            throw new IllegalArgumentException("A course has at most " + MOST_POINTS + " points, not every " + step);
        Scorecard scorecard = scorecards.inForce().of(accounts.get(account).segment());
        Known known = new Known(signals.known(account, Instant.EPOCH, to));
        List<HealthPoint> points = new ArrayList<>();
        for (Instant at = from; !at.isAfter(to); at = at.plus(step)) {
            Scored scored = Scored.of(scorecard, known.at(at), at);
            points.add(new HealthPoint(
                    at, scored.score(), scored.base().coverage(), scored.base().dimensions()));
        }
        return points;
    }

    /** What was known, learned step by step; it can only go forward in time. */
    private static final class Known {

        private final Iterator<Signal> coming;
        private final Map<String, LatestValue> values = new HashMap<>();
        private @Nullable Signal next;

        Known(List<Signal> signals) {
            coming = signals.stream()
                    .sorted(Comparator.comparing(Signal::learnedAt))
                    .iterator();
            next = coming.hasNext() ? coming.next() : null;
        }

        Map<String, LatestValue> at(Instant time) {
            while (next != null && !next.learnedAt().isAfter(time)) {
                values.merge(next.type(), value(next), (one, other) -> isLater(other, one) ? other : one);
                next = coming.hasNext() ? coming.next() : null;
            }
            return values;
        }

        private static boolean isLater(LatestValue one, LatestValue other) {
            int order = one.occurredAt().compareTo(other.occurredAt());
            return order > 0 || order == 0 && one.signal() > other.signal();
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
}
