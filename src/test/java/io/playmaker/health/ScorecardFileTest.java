package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.signal.Dimension;
import io.playmaker.signal.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardFileTest {

    private static final Map<String, Measure> DECLARED = Map.of(
            "usage.users", new Measure("usage.users", "Users", Dimension.USAGE, "ratio", true, Duration.ofDays(30)));

    private static final String GOOD = """
            segment: SMB
            version: 2
            author: otto
            date: 2026-03-01
            bands: { green: 70, yellow: 40, hysteresis: 3, dwell: P1D, coverage: 0.4 }
            dimensions:
              USAGE:
                weight: 45
                measures:
                  usage.users: { weight: 40, points: [[0.1, 0], [0.8, 100]] }
            """;

    @Test
    void aGoodFileBecomesTheScorecardOfItsSegment() throws IOException {
        ScorecardFile file = read(GOOD);

        assertThat(file.segment()).isEqualTo("SMB");
        assertThat(file.version()).isEqualTo(2);
        assertThat(file.author()).isEqualTo("otto");
        assertThat(CompileScorecard.of("SMB", 2, file.content(), DECLARED).bands())
                .isEqualTo(new Thresholds(70, 40, 3, Duration.ofDays(1), 0.4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "segment: SMB | segment: | segment | Say which segment",
                "version: 2 | version: 0 | version | Count it up",
                "author: | writer: | writer | Compare it",
                "green: 70 | green: 30 | bands.green | Correct the two",
                "green: 70 | green: lots | bands.green | Compare it",
                "hysteresis: 3 | hysteresis: 40 | bands.hysteresis | Make it smaller",
                "dwell: P1D | dwell: one day | bands.dwell | Write it as P1D",
                "coverage: 0.4 | coverage: 40 | bands.coverage | such as 0.4",
                "USAGE: | MOOD: | dimensions.MOOD | Compare it",
                "weight: 45 | weight: 0 | dimensions.USAGE.weight | above 0",
                "weight: 40 | weight: -1 | dimensions.USAGE.usage.users.weight | above 0",
                "usage.users: | usage.loosers: | dimensions.USAGE.usage.loosers | Declare it there",
                "USAGE: | SUPPORT: | dimensions.SUPPORT.usage.users | Move it there",
                "[[0.1, 0], | [[0.9, 0], | dimensions.USAGE.usage.users | sort its points",
                "100]] | 120]] | dimensions.USAGE.usage.users | 0 to 100",
                "points: | steeps: | dimensions.USAGE.measures.usage.users.steeps | Compare it",
                "points: [[0.1, 0], [0.8, 100]] | | dimensions.USAGE.usage.users | give one of them"
            })
    void aWrongFileIsRefusedWithFileFieldAndRemedy(String right, String wrong, String field, String remedy) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> read(GOOD.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(BadScorecard.class)
                .hasMessageStartingWith("scorecards/smb.yaml, " + field + ": ")
                .hasMessageContaining(remedy);
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(GOOD.replace("bands: {", "bands: {{{")))
                .isInstanceOf(BadScorecard.class)
                .hasMessageContaining("scorecards/smb.yaml");
    }

    @Test
    void startUpEndsWithTheSentenceAndNoStackTrace() {
        BadScorecard bad = new BadScorecard("smb.yaml", "version", "It must be 1 or more. Count it up.");
        var analysis = new BadScorecardAnalyzer().analyze(new IllegalStateException("around", bad));

        assertThat(analysis.getDescription())
                .isEqualTo("scorecards/smb.yaml, version: It must be 1 or more. Count it up.");
    }

    private static ScorecardFile read(String content) throws IOException {
        return ScorecardFile.read(
                "smb.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), DECLARED);
    }
}
