package io.playmaker.playbook;

import io.playmaker.playbook.EngineVersions.MovedTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A few runs of a migration: looked at, or moved, in the caller's transaction. */
@Component
class MoveBatch {

    private static final String OVER = "It is over.";

    private final EngineVersions engine;
    private final MoveRows moves;
    private final RunRows runs;
    private final StepRows steps;
    private final Clock clock;

    MoveBatch(EngineVersions engine, MoveRows moves, RunRows runs, StepRows steps, Clock clock) {
        this.engine = engine;
        this.moves = moves;
        this.runs = runs;
        this.steps = steps;
        this.clock = clock;
    }

    void go(Migration migration, List<Long> claimed) {
        if (claimed.isEmpty()) return;
        Map<String, Run> open = runs.all(claimed).stream()
                .filter(run -> run.state() == Run.State.RUNNING)
                .collect(Collectors.toMap(Run::processInstance, Function.identity()));
        if (migration.state() == Migration.State.PLANNING) look(migration, claimed, open);
        else move(migration, claimed, open);
    }

    private void look(Migration migration, List<Long> claimed, Map<String, Run> open) {
        Map<String, String> obstacles = engine.obstacles(migration.route(), open.keySet());
        report(migration, claimed, open, obstacles, Move.State.PLANNED);
    }

    private void move(Migration migration, List<Long> claimed, Map<String, Run> open) {
        EngineVersions.Moved moved = engine.move(migration.route(), open.keySet());
        List<Long> gone = moved.tasks().keySet().stream()
                .map(open::get)
                .filter(Objects::nonNull)
                .map(Run::id)
                .toList();
        runs.nowInVersion(gone, migration.to());
        follow(gone, moved.tasks().values().stream().flatMap(List::stream).toList());
        report(migration, claimed, open, moved.obstacles(), Move.State.MOVED);
    }

    private void report(
            Migration migration,
            List<Long> claimed,
            Map<String, Run> open,
            Map<String, String> obstacles,
            Move.State otherwise) {
        Map<Long, @Nullable String> reasons = open.values().stream()
                .filter(run -> obstacles.containsKey(run.processInstance()))
                .collect(Collectors.toMap(Run::id, run -> String.valueOf(obstacles.get(run.processInstance()))));
        Collection<Long> going = open.values().stream().map(Run::id).collect(Collectors.toSet());
        List<MoveRows.Result> results = claimed.stream()
                .map(run -> {
                    String reason = going.contains(run) ? reasons.get(run) : OVER;
                    return new MoveRows.Result(run, reason == null ? otherwise : Move.State.CANNOT, reason);
                })
                .toList();
        moves.became(migration.id(), results, clock.instant());
    }

    /** Open steps keep who has them and when they are due; one whose task is gone is withdrawn. */
    private void follow(List<Long> gone, List<MovedTask> tasks) {
        Instant now = clock.instant();
        Map<String, MovedTask> there = tasks.stream().collect(Collectors.toMap(MovedTask::task, Function.identity()));
        for (Step step : steps.open(gone)) {
            MovedTask task = there.get(step.task());
            if (task == null) steps.end(step.task(), Step.State.WITHDRAWN, now, null, null, Map.of());
            else if (!task.key().equals(step.key()) || !task.name().equals(step.name()))
                steps.becomes(step.task(), task.key(), task.name());
        }
    }
}
