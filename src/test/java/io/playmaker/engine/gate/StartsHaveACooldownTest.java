package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.STARTS;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class StartsHaveACooldownTest {

    private final Rule rule = new StartsHaveACooldown();

    @Test
    void aRowWithoutACooldownIsRefused() {
        with(STARTS, "<text>14</text></outputEntry>", "<text></text></outputEntry>")
                .breaks(rule, "seatCheckOnReturn", "nothing");
    }

    @Test
    void aCooldownIsAWholeNumber() {
        with(STARTS, "<text>14</text></outputEntry>", "<text>\"P14D\"</text></outputEntry>")
                .breaks(rule, "seatCheckOnReturn", "P14D");
    }
}
