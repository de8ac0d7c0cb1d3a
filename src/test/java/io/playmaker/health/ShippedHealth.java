package io.playmaker.health;

import io.playmaker.signal.DeclaredMeasures;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The shipped scorecards in memory, applied to accounts that learn fact by fact. */
public final class ShippedHealth {

    private static final List<String> FILES = List.of("enterprise.yaml", "mid-market.yaml", "smb.yaml");

    private final Map<String, Scorecard> bySegment = new HashMap<>();

    /** @param change what to change about each file; the files as they are by {@link UnaryOperator#identity()} */
    public ShippedHealth(UnaryOperator<String> change) {
        Map<String, Measure> declared = DeclaredMeasures.all();
        try {
            for (String file : FILES) {
                String text = change.apply(Files.readString(Path.of("src/main/resources/scorecards", file)));
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                ScorecardFile read = ScorecardFile.read(file, new ByteArrayInputStream(bytes), declared);
                bySegment.put(
                        read.segment(), CompileScorecard.of(read.segment(), read.version(), read.content(), declared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Account account(String segment, Instant since) {
        Scorecard scorecard = bySegment.get(segment);
        if (scorecard == null) throw new IllegalArgumentException("No file is for " + segment);
        return new Account(scorecard, since);
    }

    /** One account; it can only go forward in time. */
    public static final class Account {

        private final Scorecard scorecard;
        private final Map<String, LatestValue> values = new HashMap<>();
        private Standing standing;
        private long facts;

        Account(Scorecard scorecard, Instant since) {
            this.scorecard = scorecard;
            standing = new Standing(Band.UNKNOWN, since, false, null, null, null);
        }

        public void learn(String type, @Nullable Double value, Instant occurredAt, Instant learnedAt) {
            double number = value == null ? 1 : value;
            LatestValue fact = new LatestValue(type, number, occurredAt, learnedAt, ++facts);
            values.merge(type, fact, (one, other) -> other.occurredAt().isBefore(one.occurredAt()) ? one : other);
        }

        /** Scores it; null while too little is known. */
        public @Nullable Double score(Instant at) {
            Thresholds bands = scorecard.bands();
            Scored scored = Scored.of(scorecard, values, at);
            standing = standing.calledTo(scored.target(bands, standing.band()), at, bands.dwell());
            return scored.score();
        }

        public Band band() {
            return standing.band();
        }

        public Map<String, LatestValue> values() {
            return values;
        }
    }
}
