package io.playmaker.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of the decision table reads like. */
class RowWordsTest {

    private final RowWords rows = new RowWords(new Words(Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "MID_MARKET"                    | Mid market
            "ENTERPRISE", "SMB"             | Enterprise or SMB
            not("PROSPECT", "CHURNED")      | not Prospect or Churned
            "champion-left"                 | Champion left
            "a, b"                          | A, b
            < 0                             | less than 0
            <= 30, > 90                     | at most 30 or more than 90
            [1..3]                          | between 1 and 3
            null                            | unknown
            true                            | yes
            date("2026-01-01") + one(1, 2)  | date("2026-01-01") + one(1, 2)
            """)
    void aTestReadsAsPeopleSayIt(String feel, String words) {
        assertThat(rows.test(feel)).isEqualTo(words);
    }

    @Test
    void aReasonNamesTheFactsThatArePutInBetween() {
        assertThat(rows.text("\"The deal is won.\"")).isEqualTo("The deal is won.");
        assertThat(rows.text("\"Health fell from \" + fromBand + \" to RED.\""))
                .isEqualTo("Health fell from (from band) to RED.");
        assertThat(rows.text(
                        "if fromBand = null or fromBand = \"UNKNOWN\" then \"Red at first.\" else \"It fell from \" +"
                                + " fromBand + \".\""))
                .isEqualTo("Red at first. Or: It fell from (from band).");
        assertThat(rows.text(null)).isEmpty();
    }
}
