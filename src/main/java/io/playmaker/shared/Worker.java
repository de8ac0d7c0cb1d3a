package io.playmaker.shared;

import java.time.Duration;

/**
 * Work that goes on in the background: claimed in the database, safe to run on several nodes at once.
 * {@link WorkerRounds} calls each worker in turn; tests call {@link #round()} themselves.
 */
public interface Worker {

    /** A verb phrase in kebab case, such as {@code score-stale-accounts}. */
    String name();

    /**
     * Does one round: claims a bounded piece of work and finishes it in its own transaction.
     *
     * @return how many pieces were done; 0 means that there is nothing to do now
     */
    int round();

    /** How many threads of a node work side by side, each as if it were a node of its own. */
    default int lanes() {
        return 1;
    }

    /** How long to rest after a round that found nothing to do. */
    default Duration rest() {
        return Duration.ofSeconds(1);
    }
}
