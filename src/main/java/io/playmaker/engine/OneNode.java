package io.playmaker.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Does what all nodes do at their start on one after the other, so that nothing is made twice. */
@Component
class OneNode {

    private final Unchecked unchecked;

    OneNode(Unchecked unchecked) {
        this.unchecked = unchecked;
    }

    /** Holds the engine's deployment lock until the end; the deed must be harmless when it was done before. */
    void run(Runnable deed) {
        unchecked.run(() -> {
            Context.getCommandContext().getPropertyManager().acquireExclusiveLock();
            deed.run();
        });
    }
}
