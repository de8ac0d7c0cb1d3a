package io.playmaker.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task of a run.
 *
 * @param task the engine's task id
 * @param key the model element's id
 * @param priority 0-99 as the run asked for, or {@link #ESCALATED}
 * @param reminders how many went out since it is overdue
 * @param escalated whether the lead, or somebody else of weight, was told that it is not done
 * @param answers what was submitted, by form key
 */
public record Step(
        long id,
        long run,
        String task,
        String key,
        String name,
        State state,
        @Nullable String assignee,
        List<String> groups,
        @Nullable Instant dueAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String skipReason,
        int priority,
        int reminders,
        @Nullable Instant remindedAt,
        boolean escalated,
        Map<String, Object> answers) {

    /**
     * The engine task's priority that marks an escalated step, and only that: starts ask for 99 at most. Filters find
     * escalated tasks by a priority of at least this.
     */
    public static final int ESCALATED = 100;

    public enum State {
        OPEN,
        COMPLETED,
        SKIPPED,
        WITHDRAWN
    }
}
