package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class ConditionsAreFeelTest {

    private final Rule rule = new ConditionsAreFeel();

    @Test
    void aConditionThatCannotBeReadIsRefused() {
        with(FORM, "=skip = true", "=skip == true").breaks(rule, "Answers", "=skip == true");
    }

    @Test
    void aConditionBeginsWithItsSign() {
        with(FORM, "=skip = true", "skip = true").breaks(rule, "Answers", "does not begin with =");
    }
}
