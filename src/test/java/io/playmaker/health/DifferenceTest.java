package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.playmaker.health.Difference.Kind;
import io.playmaker.health.Difference.Part;
import io.playmaker.signal.LatestValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Instant NOW = RandomHealth.NOW;

    @Test
    void thePartsAddUpToTheLastDecimalForTenThousandRandomPairs() {
        RandomHealth dice = new RandomHealth(2026);
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        int known = 0;
        for (int pair = 0; known < 10_000; pair++) {
            Scorecard card = card(dice.content());
            Scorecard another = pair % 3 == 0 ? card(dice.content()) : card;
            Map<String, LatestValue> values = dice.values();
            Map<String, LatestValue> later = dice.later(values);
            Scored before = Scored.of(card, values, NOW);
            Scored between = Scored.of(another, values, NOW);
            Scored after = Scored.of(another, later, NOW.plus(Duration.ofDays(pair % 50)));
            if (before.score() == null || after.score() == null) continue;
            known++;
            List<Part> parts = SplitDifference.of(before, between, after);
            parts.forEach(part -> seen.add(part.kind()));
            assertThat(sum(parts))
                    .as("pair " + pair)
                    .isEqualByComparingTo(exactly(after).subtract(exactly(before)));
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Kind.class));
    }

    @Test
    void theFastScoreIsThePlainOneForAHundredThousandRandomAccounts() {
        RandomHealth dice = new RandomHealth(7);
        int known = 0;
        for (int round = 0; round < 1_000; round++) {
            ScorecardContent content = dice.content();
            Scorecard card = card(content);
            for (int account = 0; account < 100; account++) {
                Map<String, LatestValue> values = dice.values();
                Double fast = Scored.of(card, values, NOW).score();
                Double plain = PlainScore.of(content, RandomHealth.declared(), values, NOW);
                if (plain == null) assertThat(fast).isNull();
                else {
                    known++;
                    // Each of at most 20 losses is rounded to a ten-thousandth.
                    assertThat(fast).isCloseTo(plain, within(0.0011));
                }
            }
        }
        assertThat(known).isGreaterThan(50_000);
    }

    @Test
    void aValueThatFellIsItsOwnPartAndNothingElse() {
        ScorecardContent content = new RandomHealth(1).content();
        Map<String, LatestValue> values = new HashMap<>();
        RandomHealth.declared().keySet().forEach(key -> values.put(key, fresh(key, 5)));
        Map<String, LatestValue> later = new HashMap<>(values);
        String fell = content.dimensions()
                .values()
                .iterator()
                .next()
                .measures()
                .keySet()
                .iterator()
                .next();
        later.put(fell, fresh(fell, 500));

        List<Part> parts = parts(content, values, later);

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.measure()).isEqualTo(fell);
            assertThat(part.kind()).isEqualTo(Kind.VALUE);
        });
    }

    private static List<Part> parts(
            ScorecardContent content, Map<String, LatestValue> values, Map<String, LatestValue> later) {
        Scored before = Scored.of(card(content), values, NOW);
        return SplitDifference.of(before, before, Scored.of(card(content), later, NOW));
    }

    private static LatestValue fresh(String key, double value) {
        return new LatestValue(key, value, NOW.minusSeconds(60), NOW, 1);
    }

    private static Scorecard card(ScorecardContent content) {
        return CompileScorecard.of("SMB", 1, content, RandomHealth.declared());
    }

    private static BigDecimal exactly(Scored scored) {
        return BigDecimal.valueOf(scored.score() == null ? 0 : scored.score());
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(part -> BigDecimal.valueOf(part.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
