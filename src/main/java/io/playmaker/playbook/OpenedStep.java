package io.playmaker.playbook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user task that came to be.
 *
 * @param run the business key of its process instance
 * @param task the engine's task id
 * @param key the model element's id
 */
public record OpenedStep(
        long run,
        String task,
        String key,
        String name,
        @Nullable String assignee,
        List<String> groups,
        @Nullable Instant dueAt,
        int priority) {}
