package io.playmaker.health;

import io.playmaker.shared.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Scores accounts that new facts made stale, and while there are none, what {@link ScoreTheOthers} does. */
@Component
class ScoreStaleAccounts implements Worker {

    private final ScoreQueue queue;
    private final HealthSettings settings;

    ScoreStaleAccounts(ScoreQueue queue, HealthSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "score-stale-accounts";
    }

    @Override
    public int lanes() {
        return settings.lanes();
    }

    /** Somebody may be waiting for what follows from a fact. */
    @Override
    public Duration rest() {
        return Duration.ofMillis(200);
    }

    @Override
    public int round() {
        int fresh = queue.scoreFresh();
        return fresh > 0 ? fresh : queue.scoreOthers();
    }
}
