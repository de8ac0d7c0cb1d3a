package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryStepSaysWhyTest {

    private final Rule rule = new EveryStepSaysWhy();

    @Test
    void aStepSaysWhyItExists() {
        with(PLAYBOOK, "Why: Nobody", "Nobody").breaks(rule, "reviewSeats", "Why:");
    }

    @Test
    void aStepSaysWhatGoodLooksLike() {
        with(PLAYBOOK, "What good looks like: ", "").breaks(rule, "reviewSeats", "What good looks like:");
    }
}
