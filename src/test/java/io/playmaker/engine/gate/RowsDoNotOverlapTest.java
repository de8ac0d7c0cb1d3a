package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsDoNotOverlapTest {

    private final Rule rule = new RowsDoNotOverlap();

    @Test
    void twoAnswersForOneCaseAreRefusedWithBothRows() {
        assertThat(with(TABLE, "<text>&lt; 10</text>", "<text>[0..10]</text>").findings(rule))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.place().elements()).contains("fewSeats"));
    }

    @Test
    void whereTheFirstRowCountsTheyMay() {
        with(TABLE, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                .and(TABLE, "<text>&lt; 10</text>", "<text>[0..10]</text>")
                .keeps(rule);
    }

    @Test
    void bordersThatOnlyTouchDoNotOverlap() {
        with(TABLE, "<text>&lt; 10</text>", "<text>]-5..10[</text>")
                .and(TABLE, "<text>&gt;= 10</text>", "<text>[10..500]</text>")
                .keeps(rule);
    }
}
