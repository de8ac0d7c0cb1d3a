package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryStepHasSomebodyTest {

    private final Rule rule = new EveryStepHasSomebody();

    @Test
    void aStepForNobodyIsRefused() {
        with(PLAYBOOK, "camunda:assignee=\"${owner}\" camunda:candidateGroups=\"csm\"", "")
                .breaks(rule, "reviewSeats", "for nobody");
    }

    @Test
    void aGroupIsARole() {
        with(PLAYBOOK, "candidateGroups=\"csm\"", "candidateGroups=\"csm, finance\"")
                .breaks(rule, "reviewSeats", "finance", "csm-lead");
    }

    @Test
    void whoDidAnEarlierStepNeedsThatStep() {
        with(PLAYBOOK, "assignee=\"${owner}\"", "assignee=\"${doerOfEarlierStep}\"")
                .breaks(rule, "reviewSeats", "assigneeStep");
    }
}
