package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.HealthRepository.Current;
import io.playmaker.health.HealthRepository.Mark;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Worker;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores accounts that new facts made stale, then those whose score changes by time alone. */
@Component
class ScoreStaleAccounts implements Worker {

    private static final int LINES = 300;
    private static final int AT_ONCE = 300;
    private static final Duration TREND = Duration.ofDays(28);
    private static final Duration AT_LEAST_EVERY = Duration.ofDays(1);

    private final HealthRepository repository;
    private final Scoring scoring;
    private final Clock clock;

    ScoreStaleAccounts(HealthRepository repository, Scoring scoring, Clock clock) {
        this.repository = repository;
        this.scoring = scoring;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "score-stale-accounts";
    }

    @Override
    @Transactional
    public int round() {
        List<Mark> claimed = repository.claimStale(LINES);
        if (!claimed.isEmpty()) {
            Set<AccountId> stale = new LinkedHashSet<>();
            List<Mark> done = new ArrayList<>();
            for (Mark mark : claimed) {
                // Accounts that are scored now need no second round for what arrived before.
                if (stale.size() >= AT_ONCE && !stale.containsAll(mark.accounts())) continue;
                stale.addAll(mark.accounts());
                done.add(mark);
            }
            scoring.score(stale);
            repository.forget(done);
            return stale.size();
        }
        List<AccountId> due = repository.claimDue(clock.instant(), AT_ONCE);
        if (!due.isEmpty()) scoring.score(due);
        return due.size();
    }

    /** Scores accounts in the caller's transaction, and announces the bands that changed. */
    @Component
    static class Scoring {

        private final HealthRepository repository;
        private final Accounts accounts;
        private final Signals signals;
        private final Scorecards scorecards;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Scoring(
                HealthRepository repository,
                Accounts accounts,
                Signals signals,
                Scorecards scorecards,
                ApplicationEventPublisher events,
                Clock clock) {
            this.repository = repository;
            this.accounts = accounts;
            this.signals = signals;
            this.scorecards = scorecards;
            this.events = events;
            this.clock = clock;
        }

        void score(Collection<AccountId> ids) {
            Instant at = clock.instant();
            Map<AccountId, Account> known = accounts.get(ids);
            List<Current> before = repository.lock(known.keySet(), at);
            var values = signals.latest(known.keySet());
            var then = signals.latestKnown(known.keySet(), at.minus(TREND));
            List<Current> after = new ArrayList<>();
            List<HealthNow> moved = new ArrayList<>();
            List<BandChanged> changes = new ArrayList<>();
            var numbers = repository.snapshotNumbers(before.size()).iterator();
            for (Current old : before) {
                Scorecard scorecard = scorecards.of(
                        Objects.requireNonNull(known.get(old.account())).segment());
                Scored past = Scored.of(scorecard, byType(then.get(old.account())), at.minus(TREND));
                HealthNow now =
                        now(old, scorecard, byType(values.get(old.account())), past.score(), at, numbers.next());
                boolean same = old.snapshot() != null && old.content() == content(now);
                if (!same) moved.add(now);
                after.add(current(
                        old,
                        now,
                        scorecard,
                        byType(values.get(old.account())),
                        same ? old.snapshot() : Long.valueOf(now.snapshot()),
                        at));
                if (now.band() != old.standing().band())
                    changes.add(new BandChanged(
                            now.account(),
                            old.standing().band(),
                            now.band(),
                            now.score(),
                            now.snapshot(),
                            Why.of(now),
                            at));
            }
            repository.saveSnapshots(moved);
            repository.save(after);
            changes.forEach(events::publishEvent);
        }

        private static HealthNow now(
                Current old,
                Scorecard scorecard,
                Map<String, LatestValue> values,
                @Nullable Double past,
                Instant at,
                long number) {
            Scored scored = Scored.of(scorecard, values, at);
            Standing standing = standing(old, scored, scorecard, at);
            Double score = scored.score();
            return new HealthNow(
                    old.account(),
                    score,
                    standing.band(),
                    standing.since(),
                    score == null || past == null ? null : Math.round((score - past) * 10_000) / 10_000.0,
                    scored.base().coverage(),
                    scored.base().dimensions(),
                    scored.base().reasons(),
                    scored.limits().stream().map(Limit::sentence).toList(),
                    scored.lostToOverrides(),
                    scorecard.segment(),
                    scorecard.version(),
                    at,
                    number);
        }

        private static Standing standing(Current old, Scored scored, Scorecard scorecard, Instant at) {
            Thresholds bands = scorecard.bands();
            return old.standing().calledTo(scored.target(bands, old.standing().band()), at, bands.dwell());
        }

        private static Current current(
                Current old,
                HealthNow now,
                Scorecard scorecard,
                Map<String, LatestValue> values,
                @Nullable Long snapshot,
                Instant at) {
            Scored scored = Scored.of(scorecard, values, at);
            Standing standing = standing(old, scored, scorecard, at);
            Instant recheck = at.plus(AT_LEAST_EVERY);
            for (Instant next : new @Nullable Instant[] {
                scored.base().nextStaleness(),
                standing.dwellEnds(scorecard.bands().dwell())
            }) if (next != null && next.isBefore(recheck)) recheck = next;
            return new Current(
                    old.account(),
                    now.score(),
                    standing,
                    now.trend(),
                    now.coverage(),
                    content(now),
                    snapshot,
                    at,
                    recheck);
        }

        /** The same number as long as nothing moved that a snapshot shows, besides trend and times. */
        private static long content(HealthNow now) {
            int parts = 17;
            for (var reason : now.reasons())
                parts = 31 * parts + Objects.hash(reason.measure(), reason.value(), reason.score(), reason.stale());
            return ((long) parts << 32)
                    ^ (Objects.hash(
                                    now.score(),
                                    now.band().name(),
                                    now.overrides(),
                                    now.scorecard(),
                                    now.scorecardVersion())
                            & 0xffffffffL);
        }

        private static Map<String, LatestValue> byType(@Nullable List<LatestValue> values) {
            if (values == null) return Map.of();
            Map<String, LatestValue> byType = new HashMap<>();
            values.forEach(value -> byType.put(value.type(), value));
            return byType;
        }
    }
}
