package io.playmaker.health;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of health. */
@Service
public class Health {

    private final HealthRepository repository;
    private final Portfolio portfolio;
    private final Scoring scoring;
    private final Past past;
    private final Clock clock;

    Health(HealthRepository repository, Portfolio portfolio, Scoring scoring, Past past, Clock clock) {
        this.repository = repository;
        this.portfolio = portfolio;
        this.scoring = scoring;
        this.past = past;
        this.clock = clock;
    }

    /** What looks back. */
    @Component
    record Past(Course course, AsOf asOf, ReplayHealth replay) {}

    /** The latest score with its reasons; empty for an account that was never scored. */
    public Optional<HealthNow> now(AccountId account) {
        return repository.now(List.of(account)).stream().findFirst();
    }

    /** As {@link #now}, many at once. One query. */
    public Map<AccountId, HealthNow> now(Collection<AccountId> accounts) {
        return repository.now(accounts).stream().collect(Collectors.toMap(HealthNow::account, now -> now));
    }

    /** The band of each of these accounts; one that was never scored is left out. One query. */
    public Map<AccountId, Band> bands(Collection<AccountId> accounts) {
        return repository.stands(accounts).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stand -> stand.getValue().band()));
    }

    /** Scores the account now, in the caller's transaction, and announces its band if that changed. */
    @Transactional
    public HealthNow recalculate(AccountId account) {
        scoring.score(List.of(account), Map.of());
        return now(account).orElseThrow(() -> Missing.of("account", account));
    }

    /** A stored snapshot as it was, for "why did this start". */
    public Optional<HealthNow> snapshot(long id) {
        return repository.snapshot(id);
    }

    /**
     * The score over time, each point by what was known then ({@code learnedAt <= t}), with today's scorecard.
     *
     * @throws IllegalArgumentException when the step is not positive or asks for more than 1,000 points
     */
    public List<HealthPoint> course(AccountId account, Instant from, Instant to, Duration step) {
        return past.course.of(account, from, to, step);
    }

    /** Health at that instant by what was known then ({@code learnedAt <= at}) and the scorecard then in force. */
    @Transactional(readOnly = true)
    public HealthThen asOf(AccountId account, Instant at) {
        return past.asOf.at(account, at);
    }

    /** Why the score at {@code to} is not the score at {@code from}, each by what was known and in force then. */
    @Transactional(readOnly = true)
    public Difference difference(AccountId account, Instant from, Instant to) {
        return past.asOf.difference(account, from, to);
    }

    /**
     * Why two versions of the scorecard score the account differently, by what was known at that instant.
     *
     * @throws Missing when there is no such version
     */
    @Transactional(readOnly = true)
    public Difference difference(AccountId account, Instant at, int fromVersion, int toVersion) {
        return past.asOf.difference(account, at, fromVersion, toVersion);
    }

    /**
     * Health over a past time once more, as it would have been with these scorecards, by segment; all others are those
     * in force then.
     *
     * @throws Invalid when one of them cannot be used, naming the field and the remedy
     */
    @Transactional(readOnly = true)
    public Replay replay(Map<String, TriedScorecard> tried) {
        return past.replay.by(tried);
    }

    /** Accounts with their health, for lists. The default order is what needs attention first. */
    public PortfolioPage portfolio(PortfolioFilter filter) {
        return portfolio.page(filter);
    }

    /**
     * What an account of that segment would have to report to score about so many points, by measure; for rehearsals.
     */
    public Map<String, Double> valuesWorth(String segment, double points) {
        return scoring.valuesWorth(segment, points);
    }

    /** Asks for a new score of the account soon, as after any new fact. */
    public void markStale(Collection<AccountId> accounts) {
        repository.markStale(accounts, clock.instant(), null, false);
    }
}
