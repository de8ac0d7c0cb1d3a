package io.playmaker.health;

import io.playmaker.health.HealthRepository.Mark;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Worker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores accounts that new facts made stale, then those whose score changes by time alone. Lines and accounts that
 * another node works on are left to it; a fact that arrives meanwhile adds a line of its own.
 */
@Component
class ScoreStaleAccounts implements Worker {

    private static final int LINES = 300;
    private static final int AT_ONCE = 300;

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
        if (claimed.isEmpty()) return scoreDue();
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

    private int scoreDue() {
        List<AccountId> due = repository.claimDue(clock.instant(), AT_ONCE);
        if (!due.isEmpty()) scoring.score(due);
        return due.size();
    }
}
