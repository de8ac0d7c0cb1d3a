package io.playmaker.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the engine's listeners write down what happens in runs, in the engine's transaction. */
@Service
public class RunJournal {

    /** A user task came to be. {@code run} is the business key of its process instance. */
    public void stepOpened(
            long run,
            String task,
            String key,
            String name,
            @Nullable String assignee,
            List<String> groups,
            @Nullable Instant dueAt,
            int priority) {
        throw new UnsupportedOperationException();
    }

    /** A task's assignee, due date or groups changed. */
    public void stepChanged(String task, @Nullable String assignee, @Nullable Instant dueAt) {
        throw new UnsupportedOperationException();
    }

    /** A task was completed or, with a reason, skipped. */
    public void stepDone(String task, @Nullable String by, @Nullable String skipReason, Map<String, Object> answers) {
        throw new UnsupportedOperationException();
    }

    /** A task vanished without being done. */
    public void stepWithdrawn(String task) {
        throw new UnsupportedOperationException();
    }

    /**
     * The process instance reached an end event with an outcome. The first outcome stands.
     *
     * @param reason the model's variable {@code outcomeReason}, if it has one
     */
    public void outcomeReached(long run, String outcome, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    /** The process instance is over. */
    public void runOver(long run) {
        throw new UnsupportedOperationException();
    }

    /** A playbook called another as a sub-process: makes the called run's row and returns its id. */
    public long runCalled(long parent, String playbook, int version, String processInstance) {
        throw new UnsupportedOperationException();
    }

    /** An action's job failed for good; a person must look. */
    public void troubled(long run, String activity, String error) {
        throw new UnsupportedOperationException();
    }
}
