package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.FollowRiskRules.Subject;
import io.playmaker.health.HealthRepository.Current;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores accounts in the caller's transaction. Few queries for a whole batch. */
@Component
class Scoring {

    static final Duration TREND = Duration.ofDays(28);

    private final HealthRepository repository;
    private final Accounts accounts;
    private final Signals signals;
    private final CompiledScorecards scorecards;
    private final KeepScores keep;
    private final Clock clock;

    Scoring(
            HealthRepository repository,
            Accounts accounts,
            Signals signals,
            CompiledScorecards scorecards,
            KeepScores keep,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.signals = signals;
        this.scorecards = scorecards;
        this.keep = keep;
        this.clock = clock;
    }

    Map<String, Double> valuesWorth(String segment, double points) {
        return scorecards.inForce().of(segment).valuesWorth(points);
    }

    /** Accounts that do not exist are left out. */
    void score(Collection<AccountId> ids) {
        Instant at = clock.instant();
        Map<AccountId, Account> known = accounts.get(ids);
        // Locked before the values are read: of two nodes the second sees what the first wrote.
        List<Current> before = repository.lock(known.keySet(), at);
        var values = signals.latest(known.keySet());
        var then = signals.latestKnown(values, at.minus(TREND));
        CompiledScorecards.InForce inForce = scorecards.inForce();
        Iterator<Long> numbers = repository.snapshotNumbers(before.size()).iterator();
        List<Subject> scored = new ArrayList<>();
        for (Current old : before) {
            Account account = Objects.requireNonNull(known.get(old.account()));
            Scorecard scorecard = inForce.of(account.segment());
            Map<String, LatestValue> latest = byType(values.get(account.id()));
            Map<String, LatestValue> earlier = byType(then.get(account.id()));
            Scored past = Scored.of(scorecard, earlier, at.minus(TREND));
            Scored now = Scored.of(scorecard, latest, at);
            Rescored rescored = Rescored.of(old, scorecard, now, past.score(), at, numbers.next());
            scored.add(new Subject(account, rescored, latest, earlier));
        }
        keep.keep(scored, at);
    }

    static Map<String, LatestValue> byType(@Nullable List<LatestValue> values) {
        if (values == null) return Map.of();
        return values.stream().collect(Collectors.toMap(LatestValue::type, Function.identity()));
    }
}
