package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.STARTS;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartsAreCompleteTest {

    private final Rule rule = new StartsAreComplete();

    @Test
    void aHundredIsKeptForEscalation() {
        with(STARTS, "<text>55</text></outputEntry>", "<text>100</text></outputEntry>")
                .breaks(rule, "seatCheckOnReturn", "100");
    }

    @Test
    void aRowSaysWhatItIsAbout() {
        with(
                        STARTS,
                        "seatCheckOnReturn-subject\" expressionLanguage=\"feel\"><text>\"ACCOUNT\"",
                        "seatCheckOnReturn-subject\" expressionLanguage=\"feel\"><text>\"INVOICE\"")
                .breaks(rule, "seatCheckOnReturn", "INVOICE");
    }

    @Test
    void aRowSaysWhy() {
        with(STARTS, "\"The customer is back: look at their seats.\"", "\"\"")
                .breaks(rule, "seatCheckOnReturn", "no reason");
    }

    @Test
    void severalRowsMayAnswer() {
        assertThat(with(STARTS, "hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"").findings(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("COLLECT"));
    }
}
