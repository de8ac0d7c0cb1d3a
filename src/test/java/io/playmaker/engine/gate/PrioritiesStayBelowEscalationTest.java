package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class PrioritiesStayBelowEscalationTest {

    private final Rule rule = new PrioritiesStayBelowEscalation();

    @Test
    void aHundredIsKeptForEscalation() {
        with(PLAYBOOK, "priority=\"${priority}\"", "priority=\"100\"").breaks(rule, "reviewSeats", "100");
    }

    @Test
    void aPriorityIsANumber() {
        with(PLAYBOOK, "priority=\"${priority}\"", "priority=\"high\"").breaks(rule, "reviewSeats", "high");
    }

    @Test
    void aNumberBelowWillDo() {
        with(PLAYBOOK, "priority=\"${priority}\"", "priority=\"99\"").keeps(rule);
    }
}
