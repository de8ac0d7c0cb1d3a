package io.playmaker.health;

import io.playmaker.health.HealthRepository.Mark;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes accounts that want a new score, one batch in one transaction. Lines and accounts that another thread or node
 * works on are left to it; a fact that arrives meanwhile adds a line of its own.
 */
@Component
class ScoreQueue {

    private static final int AT_ONCE = 300;
    private static final int FRESH_LINES = 100;

    /** A line of bulk work is a batch by itself; see {@link HealthRepository#markStale}. */
    private static final int BULK_LINES = 1;

    private final HealthRepository repository;
    private final Scoring scoring;
    private final Clock clock;

    ScoreQueue(HealthRepository repository, Scoring scoring, Clock clock) {
        this.repository = repository;
        this.scoring = scoring;
        this.clock = clock;
    }

    /** @return how many accounts were scored because of fresh facts */
    @Transactional
    public int scoreFresh() {
        return score(repository.claimStale(false, FRESH_LINES));
    }

    /** Bulk work first, as it may change much, then what time alone changes. */
    @Transactional
    public int scoreOthers() {
        int bulk = score(repository.claimStale(true, BULK_LINES));
        if (bulk > 0) return bulk;
        List<AccountId> due = repository.claimDue(clock.instant(), AT_ONCE);
        if (!due.isEmpty()) scoring.score(due, Map.of());
        return due.size();
    }

    private int score(List<Mark> claimed) {
        Set<AccountId> stale = new LinkedHashSet<>();
        List<Mark> done = new ArrayList<>();
        Map<AccountId, Instant> learnedFrom = new HashMap<>();
        for (Mark mark : claimed) {
            // Accounts that are scored now need no second round for what arrived before.
            if (stale.size() >= AT_ONCE && !stale.containsAll(mark.accounts())) continue;
            stale.addAll(mark.accounts());
            done.add(mark);
            Instant from = mark.learnedFrom();
            if (from == null) continue;
            for (AccountId account : mark.accounts())
                learnedFrom.merge(account, from, (one, other) -> one.isBefore(other) ? one : other);
        }
        if (stale.isEmpty()) return 0;
        scoring.score(stale, learnedFrom);
        repository.forget(done);
        return stale.size();
    }
}
