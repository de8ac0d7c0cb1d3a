package io.playmaker.trigger;

import io.playmaker.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes moments from the queue and starts the playbooks they call for. The moment consumed, the ledger, the run and the
 * process instance commit together or not at all.
 */
@Component
class StartDuePlaybooks implements Worker {

    private static final Logger log = LoggerFactory.getLogger(StartDuePlaybooks.class);
    private static final int TRIES_AGAINST_OTHER_NODES = 5;

    private final MomentRows moments;
    private final DecideMoments decide;
    private final TriggerSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StartDuePlaybooks(
            MomentRows moments,
            DecideMoments decide,
            TriggerSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.moments = moments;
        this.decide = decide;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "start-due-playbooks";
    }

    @Override
    public int lanes() {
        return settings.lanes();
    }

    /** Somebody may be waiting for the step. */
    @Override
    public Duration rest() {
        return Duration.ofMillis(200);
    }

    @Override
    public int round() {
        List<Moment> claimed = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                claimed.addAll(moments.claim(settings.batch(), clock.instant()));
                finish(claimed);
            });
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) throw e;
            log.warn(
                    "{} moments could not be decided together and are tried one by one: {}",
                    claimed.size(),
                    e.toString());
            claimed.forEach(this::alone);
        }
        return claimed.size();
    }

    private void finish(List<Moment> claimed) {
        if (!claimed.isEmpty()) moments.decided(decide.decide(claimed), clock.instant());
    }

    private void alone(Moment moment) {
        try {
            transaction.executeWithoutResult(
                    status -> moments.claimOne(moment.id()).ifPresent(claimed -> finish(List.of(claimed))));
        } catch (RuntimeException e) {
            transaction.executeWithoutResult(status -> setAside(moment, e));
        }
    }

    private void setAside(Moment moment, RuntimeException e) {
        boolean again = otherNodeWasFirst(e) && moment.attempts() + 1 < TRIES_AGAINST_OTHER_NODES;
        Instant due = clock.instant().plus(again ? Duration.ofSeconds(1) : Duration.ZERO);
        moments.failed(moment.id(), again ? moment.state() : Moment.State.FAILED, sentence(e), due);
        if (!again) log.error("Moment {} could not be decided and is set aside; it can be retried.", moment.id(), e);
    }

    private static boolean otherNodeWasFirst(RuntimeException e) {
        return e instanceof DuplicateKeyException || e instanceof ConcurrencyFailureException;
    }

    private static String sentence(RuntimeException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
