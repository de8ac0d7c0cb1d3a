package io.playmaker.trigger;

import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Signals;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was learned of an account on past days, each at nine in the morning; day 0 is {@link TestClock#START}. */
final class History {

    private static int facts;

    private final String account;
    private final List<NewSignal> signals = new ArrayList<>();

    History(String account) {
        this.account = account;
    }

    static Instant day(int day) {
        return TestClock.START.plus(Duration.ofDays(day));
    }

    /** Usage of all days from the first to the last, so that nothing becomes too old to count. */
    History uses(int from, int to, double howMuch) {
        for (int day = from; day <= to; day++) uses(day, day, howMuch, day(day));
        return this;
    }

    /** Usage as it was on one day and became known on a later one. */
    History learnsLate(int occurred, int learned, double howMuch) {
        uses(occurred, learned, howMuch, day(learned));
        return this;
    }

    History happens(int day, String type, @Nullable String subject) {
        return happens(day, day, type, subject);
    }

    History happens(int occurred, int learned, String type, @Nullable String subject) {
        add(type, null, day(occurred), day(learned), subject);
        return this;
    }

    void record(Signals store) {
        Recorded recorded = store.record(signals, true);
        if (!recorded.refused().isEmpty())
            throw new AssertionError(recorded.refused().toString());
    }

    private void uses(int occurred, int learned, double howMuch, Instant at) {
        add("usage.active_users_ratio", 0.9 * howMuch, day(occurred), at, null);
        add("usage.active_users_trend", howMuch - 0.5, day(occurred), at, null);
        add("usage.features_used_ratio", 0.9 * howMuch, day(occurred), at, null);
        add("usage.logins_per_user", 15 * howMuch, day(occurred), at, null);
    }

    private void add(String type, @Nullable Double value, Instant occurred, Instant learned, @Nullable String subject) {
        signals.add(
                new NewSignal("history", "h-" + ++facts, account, type, value, occurred, learned, null, subject, null));
    }
}
