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
        boolean escalated,
        Map<String, Object> answers) {

    public enum State {
        OPEN,
        COMPLETED,
        SKIPPED,
        WITHDRAWN
    }
}
