package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.FollowRiskRules.Subject;
import io.playmaker.health.HealthRepository.Current;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Scores accounts in the caller's transaction. Few queries for a whole batch. */
@Component
class Scoring {

    static final Duration TREND = Duration.ofDays(28);

    private final HealthRepository repository;
    private final Accounts accounts;
    private final Recall recall;
    private final CompiledScorecards scorecards;
    private final KeepScores keep;
    private final Clock clock;

    Scoring(
            HealthRepository repository,
            Accounts accounts,
            Recall recall,
            CompiledScorecards scorecards,
            KeepScores keep,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.recall = recall;
        this.scorecards = scorecards;
        this.keep = keep;
        this.clock = clock;
    }

    Map<String, Double> valuesWorth(String segment, double points) {
        return scorecards.inForce().of(segment).valuesWorth(points);
    }

    /**
     * Accounts that do not exist are left out.
     *
     * @param learnedFrom since when facts that ask for this were learned, as far as there are any
     */
    void score(Collection<AccountId> ids, Map<AccountId, Instant> learnedFrom) {
        Instant at = clock.instant();
        Map<AccountId, Account> known = accounts.get(ids);
        // Locked before the values are read: of two nodes the second sees what the first wrote.
        List<Current> before = repository.lock(known.keySet(), at);
        Map<AccountId, Recall.Values> recalled = recall.now(before, learnedFrom, at, TREND);
        CompiledScorecards.InForce inForce = scorecards.inForce();
        Iterator<Long> numbers = repository.snapshotNumbers(before.size()).iterator();
        List<Subject> scored = new ArrayList<>();
        for (Current old : before) {
            Account account = Objects.requireNonNull(known.get(old.account()));
            Scorecard scorecard = inForce.of(account.segment());
            Recall.Values values = Objects.requireNonNull(recalled.get(account.id()));
            Scored past = Scored.of(scorecard, values.earlier(), at.minus(TREND));
            Scored now = Scored.of(scorecard, values.latest(), at);
            Rescored rescored = Rescored.of(old, scorecard, now, past.score(), at, numbers.next());
            scored.add(new Subject(account, rescored, values.latest(), values.earlier()));
        }
        keep.keep(scored, at);
    }
}
