package io.playmaker.playbook;

import io.playmaker.shared.Worker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans and carries out migrations, one small batch in one transaction: the engine's own migration, our rows and the
 * report commit together or not at all. So a kill repeats nothing, and the next round goes on where the last one ended.
 */
@Component
class MoveRuns implements Worker {

    private static final Logger log = LoggerFactory.getLogger(MoveRuns.class);
    private static final int BATCH = 25;
    private static final int TRIES = 3;

    private final MigrationRows migrations;
    private final MoveRows moves;
    private final MoveBatch batch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoveRuns(MigrationRows migrations, MoveRows moves, MoveBatch batch, TransactionTemplate transaction, Clock clock) {
        this.migrations = migrations;
        this.moves = moves;
        this.batch = batch;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "move-runs";
    }

    @Override
    public int round() {
        int done = 0;
        for (Migration migration : migrations.going()) done += some(migration);
        return done;
    }

    private int some(Migration migration) {
        List<Long> claimed = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                claimed.addAll(moves.claim(migration.id(), open(migration), BATCH));
                batch.go(migration, claimed);
            });
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) throw e;
            log.warn("{} runs could not be moved together and are tried one by one: {}", claimed.size(), e.toString());
            claimed.forEach(run -> alone(migration, run));
            stopAfterTooManyFailures(migration.id());
        }
        return claimed.isEmpty() ? settle(migration) : claimed.size();
    }

    private static Move.State open(Migration migration) {
        return migration.state() == Migration.State.PLANNING ? Move.State.UNSEEN : Move.State.PLANNED;
    }

    private void alone(Migration migration, long run) {
        try {
            transaction.executeWithoutResult(status -> {
                if (moves.claimOne(migration.id(), run, open(migration))) batch.go(migration, List.of(run));
            });
        } catch (RuntimeException e) {
            log.warn("Run {} was not moved by migration {}.", run, migration.id(), e);
            String reason =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            transaction.executeWithoutResult(
                    status -> moves.wentWrong(migration.id(), run, reason, TRIES, clock.instant()));
        }
    }

    private void stopAfterTooManyFailures(long id) {
        migrations
                .find(id)
                .filter(now -> now.count(Move.State.FAILED) > now.failuresAllowed())
                .ifPresent(now -> transaction.executeWithoutResult(status -> {
                    if (migrations.stop(
                            id,
                            "It stopped by itself: %s failed and %d may. What failed is as it was."
                                    .formatted(runs(now.count(Move.State.FAILED)), now.failuresAllowed()),
                            clock.instant())) log.error("Migration {} stopped: too many runs failed.", id);
                }));
    }

    private static String runs(int number) {
        return number == 1 ? "1 run" : number + " runs";
    }

    /** Another node may still hold the last ones; then it is settled in a later round. */
    private int settle(Migration migration) {
        Migration now = migrations.find(migration.id()).orElse(migration);
        if (now.count(open(migration)) > 0) return 0;
        Migration.State next =
                migration.state() == Migration.State.PLANNING ? Migration.State.PLANNED : Migration.State.DONE;
        boolean settled = Boolean.TRUE.equals(transaction.execute(
                status -> migrations.settle(migration.id(), migration.state(), next, clock.instant())));
        if (settled) log.info("Migration {} of {} is {}.", migration.id(), migration.playbook(), next);
        return settled ? 1 : 0;
    }
}
