package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Looks at each fact of a batch by itself: may it be taken, and what is stored of it. */
record Intake(Declarations declarations, Instant now, boolean mayWriteHistory) {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    /** What is wrong with the fact; null when it may be taken, if its account exists. */
    @Nullable
    Problem problemWith(NewSignal signal) {
        Problem problem = text("source", signal.source(), 80, true);
        if (problem == null) problem = text("sourceId", signal.sourceId(), 200, true);
        if (problem == null) problem = text("account", signal.account(), 120, true);
        if (problem == null) problem = text("type", signal.type(), 120, true);
        if (problem == null) problem = declarations.problemWith(signal.type(), signal.value());
        if (problem == null) problem = time(signal);
        if (problem == null) problem = text("contact", signal.contact(), 120, false);
        if (problem == null) problem = text("subject", signal.subject(), 200, false);
        return problem == null ? text("text", signal.text(), 4000, false) : problem;
    }

    static Problem unknownAccount(NewSignal signal) {
        return new Problem(
                "account",
                "There is no account \"" + signal.account() + "\". Import the account first, or correct its id.");
    }

    static Problem otherContent() {
        return new Problem(
                "sourceId",
                "A fact with this source and id is stored with other content. Facts do not change; send a new id.");
    }

    Signal accept(long id, NewSignal signal, AccountId account) {
        return new Signal(
                id,
                account,
                signal.source(),
                signal.sourceId(),
                signal.type(),
                declarations.events().containsKey(signal.type()),
                signal.value(),
                signal.occurredAt().truncatedTo(ChronoUnit.MICROS),
                (signal.learnedAt() == null ? now : signal.learnedAt()).truncatedTo(ChronoUnit.MICROS),
                signal.contact(),
                signal.subject(),
                signal.text());
    }

    @SuppressWarnings("NullAway") // What comes from outside may lack what the type promises.
    private @Nullable Problem time(NewSignal signal) {
        Instant latest = now.plus(CLOCKS_MAY_DIFFER);
        if (signal.occurredAt() == null)
            return new Problem("occurredAt", "The time when it was true is missing. Send an ISO 8601 time.");
        if (signal.occurredAt().isAfter(latest))
            return new Problem(
                    "occurredAt",
                    signal.occurredAt() + " is in the future. Send the time when it was true; check clock and zone.");
        if (signal.occurredAt().isBefore(Instant.EPOCH))
            return new Problem("occurredAt", signal.occurredAt() + " is before 1970. Correct the date.");
        if (signal.learnedAt() == null) return null;
        if (!mayWriteHistory)
            return new Problem(
                    "learnedAt", "Stating when it was learned needs the right to write history. Leave it out.");
        if (signal.learnedAt().isAfter(latest) || signal.learnedAt().isBefore(Instant.EPOCH))
            return new Problem(
                    "learnedAt", signal.learnedAt() + " cannot be when it was learned. Leave it out or correct it.");
        return null;
    }

    private static @Nullable Problem text(String field, @Nullable String value, int longest, boolean needed) {
        if (value == null || value.isBlank())
            return needed ? new Problem(field, "It is missing. Send a text of 1 to " + longest + " characters.") : null;
        if (value.length() > longest)
            return new Problem(field, "It has " + value.length() + " characters. Send at most " + longest + ".");
        return value.indexOf(0) < 0 ? null : new Problem(field, "It holds a zero character. Remove it.");
    }

    /** The source's own name of a fact. */
    record Key(String source, String sourceId) {

        static Key of(Signal signal) {
            return new Key(signal.source(), signal.sourceId());
        }
    }

    /** Facts that were taken, by their key, each with its place in the batch. */
    record Taken(int index, Signal signal) {

        boolean saysTheSameAs(Signal other) {
            Signal mine = signal;
            return mine.account().equals(other.account())
                    && mine.type().equals(other.type())
                    && java.util.Objects.equals(mine.value(), other.value())
                    && mine.occurredAt().equals(other.occurredAt())
                    && java.util.Objects.equals(mine.contact(), other.contact())
                    && java.util.Objects.equals(mine.subject(), other.subject())
                    && java.util.Objects.equals(mine.text(), other.text());
        }
    }
}
