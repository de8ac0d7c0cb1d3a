package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Scores accounts in the caller's transaction and announces the bands that changed. Few queries for a whole batch. */
@Component
class Scoring {

    private static final Duration TREND = Duration.ofDays(28);

    private final HealthRepository repository;
    private final Accounts accounts;
    private final Signals signals;
    private final CompiledScorecards scorecards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(
            HealthRepository repository,
            Accounts accounts,
            Signals signals,
            CompiledScorecards scorecards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.signals = signals;
        this.scorecards = scorecards;
        this.events = events;
        this.clock = clock;
    }

    /** Accounts that do not exist are left out. */
    void score(Collection<AccountId> ids) {
        Instant at = clock.instant();
        Map<AccountId, Account> known = accounts.get(ids);
        // Locked before the values are read: of two nodes the second sees what the first wrote.
        List<Current> before = repository.lock(known.keySet(), at);
        var values = signals.latest(known.keySet());
        var then = signals.latestKnown(known.keySet(), at.minus(TREND));
        CompiledScorecards.InForce inForce = scorecards.inForce();
        Iterator<Long> numbers = repository.snapshotNumbers(before.size()).iterator();
        List<Rescored> rescored = new ArrayList<>();
        for (Current old : before) {
            AccountId id = old.account();
            Scorecard scorecard =
                    inForce.of(Objects.requireNonNull(known.get(id)).segment());
            Scored past = Scored.of(scorecard, byType(then.get(id)), at.minus(TREND));
            Scored now = Scored.of(scorecard, byType(values.get(id)), at);
            rescored.add(Rescored.of(old, scorecard, now, past.score(), at, numbers.next()));
        }
        save(rescored);
    }

    private void save(List<Rescored> rescored) {
        repository.saveSnapshots(
                rescored.stream().filter(Rescored::moved).map(Rescored::health).toList());
        repository.save(rescored.stream().map(Rescored::now).toList());
        rescored.stream().map(Rescored::bandChanged).filter(Objects::nonNull).forEach(events::publishEvent);
    }

    private static Map<String, LatestValue> byType(@Nullable List<LatestValue> values) {
        if (values == null) return Map.of();
        return values.stream().collect(Collectors.toMap(LatestValue::type, Function.identity()));
    }
}
