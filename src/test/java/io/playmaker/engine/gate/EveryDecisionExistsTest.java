package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.unchanged;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryDecisionExistsTest {

    private final Rule rule = new EveryDecisionExists();

    @Test
    void aDecisionThatIsNowhereIsRefused() {
        unchanged().without(TABLE).breaks(rule, "adviseSeats", "seat-advice");
    }

    @Test
    void oneThatIsDeployedIsTaken() {
        unchanged()
                .without(TABLE)
                .and(PLAYBOOK, "decisionRef=\"seat-advice\"", "decisionRef=\"save-plan\"")
                .keeps(rule);
    }

    @Test
    void aTaskWithoutADecisionIsRefused() {
        with(PLAYBOOK, " camunda:decisionRef=\"seat-advice\"", "").breaks(rule, "adviseSeats", "no decision");
    }
}
