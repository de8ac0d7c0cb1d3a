package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.STARTS;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class StartsNamePlaybooksTest {

    private final Rule rule = new StartsNamePlaybooks();

    @Test
    void aPlaybookThatIsNowhereIsRefused() {
        with(STARTS, "\"seat-check\"", "\"seat-chek\"").breaks(rule, "seatCheckOnReturn", "seat-chek");
    }

    @Test
    void aRowWithoutAPlaybookIsRefused() {
        with(STARTS, "<text>\"seat-check\"</text>", "<text></text>").breaks(rule, "seatCheckOnReturn", "no playbook");
    }

    @Test
    void aMomentThatNeverHappensIsRefused() {
        with(STARTS, "\"account-reactivated\"", "\"full-moon\"").breaks(rule, "seatCheckOnReturn", "full-moon");
    }
}
