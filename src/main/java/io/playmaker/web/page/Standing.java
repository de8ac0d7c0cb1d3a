package io.playmaker.web.page;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import java.util.List;

/** A run with the steps that are open now. */
record Standing(Run run, List<Step> open) {

    static Standing of(Run run, Playbooks playbooks) {
        if (run.state() == Run.State.ENDED) return new Standing(run, List.of());
        return new Standing(
                run,
                playbooks.steps(run.id()).stream()
                        .filter(step -> step.state() == Step.State.OPEN)
                        .toList());
    }
}
