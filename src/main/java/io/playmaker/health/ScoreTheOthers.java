package io.playmaker.health;

import io.playmaker.shared.Worker;
import org.springframework.stereotype.Component;

/**
 * Scores what may wait: many accounts at once, as after an import or another scorecard, and accounts whose score changes
 * by time alone. It has a thread of its own: what waits neither holds up fresh facts nor is held up by them for ever.
 */
@Component
class ScoreTheOthers implements Worker {

    private final ScoreQueue queue;

    ScoreTheOthers(ScoreQueue queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return "score-the-others";
    }

    @Override
    public int round() {
        return queue.scoreOthers();
    }
}
