package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door of health. */
@Service
public class Health {

    /** The latest score with its reasons; empty for an account that was never scored. */
    public Optional<HealthNow> now(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #now}, many at once. One query. */
    public Map<AccountId, HealthNow> now(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** A stored snapshot as it was, for "why did this start". */
    public Optional<HealthNow> snapshot(long id) {
        throw new UnsupportedOperationException();
    }

    /** The score over time, each point by what was known then, with today's scorecard. */
    public List<HealthPoint> course(AccountId account, Instant from, Instant to, Duration step) {
        throw new UnsupportedOperationException();
    }

    /** Accounts with their health, for lists. The default order is what needs attention first. */
    public PortfolioPage portfolio(PortfolioFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Asks for a new score of the account soon, as after any new fact. */
    public void markStale(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }
}
