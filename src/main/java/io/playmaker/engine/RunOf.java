package io.playmaker.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Which run a process instance belongs to: its business key. */
final class RunOf {

    private RunOf() {}

    static long execution(DelegateExecution execution) {
        return businessKey(execution.getProcessBusinessKey());
    }

    static long businessKey(@Nullable String key) {
        if (key == null || !key.matches("\\d{1,18}"))
            throw new IllegalStateException("A process without a run: its business key is " + key);
        return Long.parseLong(key);
    }
}
