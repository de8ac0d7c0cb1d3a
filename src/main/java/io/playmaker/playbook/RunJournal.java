package io.playmaker.playbook;

import io.playmaker.shared.Missing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the engine's listeners write down what happens in runs, in the engine's transaction. */
@Service
@Transactional
public class RunJournal {

    /** The outcome of a run whose model ended without one. */
    static final String NO_OUTCOME = "NO_OUTCOME";

    private final RunRows runs;
    private final ActiveRuns active;
    private final StepRows steps;
    private final TroubleRows troubles;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RunJournal(
            RunRows runs,
            ActiveRuns active,
            StepRows steps,
            TroubleRows troubles,
            ApplicationEventPublisher news,
            Clock clock) {
        this.runs = runs;
        this.active = active;
        this.steps = steps;
        this.troubles = troubles;
        this.news = news;
        this.clock = clock;
    }

    /** User tasks came to be. */
    public void stepsOpened(List<OpenedStep> opened) {
        steps.insert(opened, clock.instant());
    }

    /** A task's assignee, due date or priority changed. */
    public void stepChanged(String task, @Nullable String assignee, @Nullable Instant dueAt, int priority) {
        steps.change(task, assignee, dueAt, priority);
    }

    /** A task was completed or, with a reason, skipped. */
    public void stepDone(String task, @Nullable String by, @Nullable String skipReason, Map<String, Object> answers) {
        Step.State state = skipReason == null ? Step.State.COMPLETED : Step.State.SKIPPED;
        steps.end(task, state, clock.instant(), by, skipReason, answers);
    }

    /** A task vanished without being done. */
    public void stepWithdrawn(String task) {
        steps.end(task, Step.State.WITHDRAWN, clock.instant(), null, null, Map.of());
    }

    /** Who did, or skipped, the step of that key; the last of them if it was done more than once. */
    public Optional<String> doerOf(long run, String step) {
        return steps.of(run).stream()
                .filter(one -> one.key().equals(step) && one.endedBy() != null)
                .reduce((earlier, later) -> later)
                .map(Step::endedBy);
    }

    /**
     * The process instance reached an end event with an outcome. The first outcome stands.
     *
     * @param reason the model's variable {@code outcomeReason}, if it has one
     */
    public void outcomeReached(long run, String outcome, @Nullable String reason) {
        if (!runs.outcome(run, outcome, reason)) return;
        Run decided = runs.find(run).orElseThrow(() -> Missing.of("run", run));
        if (decided.parent() != null)
            news.publishEvent(new CalledRunDecided(decided.parent(), decided.playbook(), outcome, reason));
    }

    /** The process instance is over. Saying so again changes nothing. */
    public void runOver(long run) {
        Instant now = clock.instant();
        if (!runs.end(run, now, NO_OUTCOME)) return;
        steps.withdrawAll(run, now);
        troubles.solvedAll(run, now);
        Run ended = runs.find(run).orElseThrow(() -> Missing.of("run", run));
        news.publishEvent(new RunEnded(ended, Objects.requireNonNull(ended.outcome()), ended.outcomeReason()));
    }

    /** A playbook called another as a sub-process: makes the called run's row and returns its id. */
    public long runCalled(long parent, String playbook, int version, String processInstance) {
        Run caller = runs.find(parent).orElseThrow(() -> Missing.of("run", parent));
        long id = runs.ids(1).get(0);
        runs.insert(List.of(new Run(
                id,
                playbook,
                version,
                caller.account(),
                subjectOfCalled(caller, playbook, id),
                processInstance,
                Run.State.RUNNING,
                caller.why(),
                caller.startedBy(),
                clock.instant(),
                null,
                null,
                null,
                caller.start(),
                parent)));
        return id;
    }

    /** An action's job failed for good; a person must look. */
    public void troubled(long run, String activity, String error, @Nullable String job) {
        troubles.insert(run, activity, error, job, null, clock.instant());
    }

    /** The job goes on, or is gone. */
    public void troubleOver(String job) {
        troubles.solvedJob(job, clock.instant());
    }

    /** A caller is never stopped by a run of the called playbook that is under way: the called run gets a subject of its own. */
    private String subjectOfCalled(Run caller, String playbook, long id) {
        ActiveRuns.Key key = new ActiveRuns.Key(playbook, caller.account(), caller.subject());
        return active.active(List.of(key)).contains(key.text()) ? "run " + id : caller.subject();
    }
}
