package io.playmaker.playbook;

import io.playmaker.playbook.EngineVersions.Difference;
import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of moving open runs to another version: planned first, for each run whether it can, then carried out in
 * the background, in small batches that each commit by themselves.
 */
@Service
@Transactional
public class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final MigrationRows migrations;
    private final MoveRows moves;
    private final EngineVersions engine;
    private final Versions versions;
    private final Clock clock;

    Migrations(MigrationRows migrations, MoveRows moves, EngineVersions engine, Versions versions, Clock clock) {
        this.migrations = migrations;
        this.moves = moves;
        this.engine = engine;
        this.versions = versions;
        this.clock = clock;
    }

    /** What the new version lacks and what it adds; the steps it lacks may be given a place in it. */
    public Difference difference(Route route) {
        check(route);
        return engine.difference(route);
    }

    /**
     * Plans to move every open run of the one version to the other; nothing moves yet. A plan for the same version that
     * was not carried out gives way.
     *
     * @param failuresAllowed it stops by itself when more runs than this fail
     * @throws Invalid when the route cannot be gone, naming the step
     * @throws Refused while runs of that version are being moved
     */
    public Migration plan(Route route, int failuresAllowed, String by) {
        if (failuresAllowed < 0) throw new Invalid("failuresAllowed", "Give 0 or more.");
        difference(route);
        if (migrations.of(route.playbook()).stream()
                .anyMatch(one -> one.from() == route.from() && one.state() == Migration.State.RUNNING))
            throw new Refused("Runs of version %d of %s are being moved now; stop that first."
                    .formatted(route.from(), route.playbook()));
        migrations.replace(route.playbook(), route.from());
        long id = migrations.insert(route, failuresAllowed, by, clock.instant());
        moves.addOpenRuns(id, route.playbook(), route.from());
        log.info("Migration {} of {} from {} to {} is planned.", id, route.playbook(), route.from(), route.to());
        return migration(id);
    }

    /**
     * Carries a plan out, or goes on with one that was stopped; runs that failed are tried again.
     *
     * @throws Refused when it is not planned yet, or over
     */
    public void run(long id, String by) {
        Migration known = migration(id);
        if (!known.mayRun() || !migrations.run(id, by, clock.instant()))
            throw new Refused("Migration %d is %s; only one that is planned or stopped can be carried out."
                    .formatted(id, known.state()));
        moves.retryFailed(id);
        log.info("Migration {} of {} is carried out, says {}.", id, known.playbook(), by);
    }

    /**
     * Stops after the batch that is under way. What was moved stays moved, the rest stays as it was.
     *
     * @throws Refused when it is not under way
     */
    public void stop(long id, String by) {
        Migration known = migration(id);
        if (!migrations.stop(id, "Stopped by " + by + ".", clock.instant()))
            throw new Refused(
                    "Migration %d is %s; only one that is under way can be stopped.".formatted(id, known.state()));
        log.info("Migration {} of {} is stopped, says {}.", id, known.playbook(), by);
    }

    /** @throws Missing when there is none */
    public Migration migration(long id) {
        return migrations.find(id).orElseThrow(() -> Missing.of("migration", id));
    }

    /** The newest first. */
    public List<Migration> of(String playbook) {
        return migrations.of(playbook);
    }

    /** What became of each run, or of those in that state. */
    public List<Move> moves(long migration, Move.@Nullable State state, int page, int size) {
        return moves.list(migration, state, (long) page * size, size);
    }

    private void check(Route route) {
        if (route.from() == route.to())
            throw new Invalid("to", "The runs are in version %d already; name another.".formatted(route.to()));
        List<Version> known = versions.of(route.playbook());
        version("from", route.from(), known);
        if (version("to", route.to(), known).retired() != null)
            throw new Refused("Version %d of %s is retired; take that back first, or choose another."
                    .formatted(route.to(), route.playbook()));
    }

    private static Version version(String field, int number, List<Version> known) {
        return known.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        field,
                        "There is no version %d; there are %s."
                                .formatted(
                                        number,
                                        known.stream().map(Version::number).toList())));
    }
}
