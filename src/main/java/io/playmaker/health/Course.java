package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
}
