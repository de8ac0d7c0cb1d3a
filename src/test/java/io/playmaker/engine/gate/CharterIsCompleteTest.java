package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class CharterIsCompleteTest {

    private final Rule rule = new CharterIsComplete();

    @Test
    void whatIsMissingIsListed() {
        with(PLAYBOOK, "name=\"purpose\"", "name=\"aim\"")
                .and(
                        PLAYBOOK,
                        "name=\"approvals\" value=\"The CS lead decides about a smaller contract.\"",
                        "name=\"approvals\" value=\" \"")
                .breaks(rule, "seat-check", "purpose, approvals");
    }

    @Test
    void theOwnerIsARole() {
        with(PLAYBOOK, "name=\"owner\" value=\"csm\"", "name=\"owner\" value=\"carla\"")
                .breaks(rule, "seat-check", "carla", "csm-lead");
    }
}
