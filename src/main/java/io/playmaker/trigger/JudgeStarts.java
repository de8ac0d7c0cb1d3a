package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.health.Band;
import io.playmaker.health.Replay.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account after a start that was meant to save it. It was needed when the account left within the
 * horizon, or was red for two weeks without a break; otherwise it was a false alarm, once the horizon is over.
 */
final class JudgeStarts {

    static final int RED_DAYS = 14;

    private final @Nullable LocalDate left;
    private final List<Stretch> red;
    private final int horizon;
    private final Instant known;

    JudgeStarts(Account account, List<Turn> health, int horizon, Instant known) {
        this.left = account.churnedOn();
        this.red = red(health, known);
        this.horizon = horizon;
        this.known = known;
    }

    enum Judgement {
        NEEDED,
        FALSE_ALARM,
        /** Too little time has passed to say. */
        OPEN
    }

    private record Stretch(Instant from, Instant to) {}

    Judgement of(Instant start) {
        Instant end = start.plus(Duration.ofDays(horizon));
        if (lead(start) != null || wasRed(start, end)) return Judgement.NEEDED;
        return end.isAfter(known) ? Judgement.OPEN : Judgement.FALSE_ALARM;
    }

    /** How many days after the start the account left; null unless that was within the horizon. */
    @Nullable
    Integer lead(Instant start) {
        if (left == null) return null;
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(start, ZoneOffset.UTC), left);
        return days >= 1 && days <= horizon ? (int) days : null;
    }

    private boolean wasRed(Instant start, Instant end) {
        return red.stream().anyMatch(stretch -> {
            Instant from = stretch.from().isBefore(start) ? start : stretch.from();
            Instant to = stretch.to().isAfter(end) ? end : stretch.to();
            return Duration.between(from, to).toDays() >= RED_DAYS;
        });
    }

    private static List<Stretch> red(List<Turn> health, Instant known) {
        List<Stretch> red = new ArrayList<>();
        Instant since = null;
        for (Turn turn : health) {
            if (turn.band() == Band.RED && since == null) since = turn.at();
            if (turn.band() != Band.RED && since != null) {
                red.add(new Stretch(since, turn.at()));
                since = null;
            }
        }
        if (since != null) red.add(new Stretch(since, known));
        return red;
    }
}
