package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class CellsAreFeelTest {

    private final Rule rule = new CellsAreFeel();

    @Test
    void aCellThatCannotBeReadIsRefusedWithItsRow() {
        with(TABLE, "<text>\"RED\",\"YELLOW\"</text>", "<text>\"RED\" or</text>")
                .breaks(rule, "manySeatsInTrouble", "Row 2", "manySeatsInTrouble");
    }

    @Test
    void scriptsAreRefused() {
        with(
                        TABLE,
                        "id=\"fewSeats-advice\" expressionLanguage=\"feel\"",
                        "id=\"fewSeats-advice\" expressionLanguage=\"javascript\"")
                .breaks(rule, "fewSeats", "javascript");
    }
}
