package io.playmaker.playbook;

import io.playmaker.account.OwnerChanged;
import io.playmaker.account.Stage;
import io.playmaker.account.StageChanged;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets running playbooks follow what happens to their account. */
@Component
@Transactional
class AccountNews {

    private final RunRows runs;
    private final RunEnds ends;
    private final Engine engine;

    AccountNews(RunRows runs, RunEnds ends, Engine engine) {
        this.runs = runs;
        this.ends = ends;
        this.engine = engine;
    }

    /** Open steps of the former owner move to the new one, and so do those to come. */
    @EventListener
    public void on(OwnerChanged event) {
        if (event.to() == null) return;
        for (Run run : runs.running(event.account())) {
            if (!run.processInstance().isEmpty()) {
                engine.reassign(run.processInstance(), event.from(), event.to());
            }
        }
    }

    @EventListener
    public void on(StageChanged event) {
        if (event.to() != Stage.CHURNED) return;
        ends.abandonAll(
                event.account(), Objects.requireNonNullElse(event.reason(), "The customer has left."), event.by());
    }
}
