package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class EveryRowCanMatchTest {

    private final Rule rule = new EveryRowCanMatch();

    @Test
    void aValueThatIsNotOnTheListIsRefused() {
        with(TABLE, "<text>\"RED\",\"YELLOW\"</text>", "<text>\"ROT\"</text>")
                .breaks(rule, "manySeatsInTrouble", "Health band");
    }

    @Test
    void aRowBehindOneThatTakesAllItsCasesIsRefused() {
        with(TABLE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                .and(TABLE, "<text>not(\"RED\",\"YELLOW\")</text>", "<text>\"RED\"</text>")
                .breaks(rule, "manySeats", "rows above");
    }

    @Test
    void severalRowsTogetherMustTakeAllOfIt() {
        with(TABLE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                .and(TABLE, "<text>not(\"RED\",\"YELLOW\")</text>", "<text>-</text>")
                .keeps(rule);
    }
}
