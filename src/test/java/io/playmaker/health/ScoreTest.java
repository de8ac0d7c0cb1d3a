package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.playmaker.health.HealthNow.Reason;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** Usage weighs 60: two measures 3 to 1. Support weighs 30, sentiment 10. Every value is its own score. */
    private static final Scorecard CARD = new Scorecard(
            "SMB",
            7,
            new Thresholds(70, 40, 3, Duration.ofDays(1), 0.4),
            Overrides.USUAL,
            List.of(
                    item("users", Dimension.USAGE, 3),
                    item("logins", Dimension.USAGE, 1),
                    item("cases", Dimension.SUPPORT, 1),
                    item("nps", Dimension.SENTIMENT, 1)),
            weights(60, 10, 30));

    @Test
    void dimensionsAreWeightedMeansAndHealthIsTheirs() {
        Scored scored = score(value("users", 80), value("logins", 40), value("cases", 50), value("nps", 100));

        assertThat(scored.base().dimensions())
                .isEqualTo(Map.of(Dimension.USAGE, 70.0, Dimension.SUPPORT, 50.0, Dimension.SENTIMENT, 100.0));
        assertThat(scored.score()).isEqualTo(0.6 * 70 + 0.3 * 50 + 0.1 * 100);
        assertThat(scored.base().coverage()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aMissingMeasureGivesItsWeightToTheOthersOfItsDimension() {
        Scored scored = score(value("logins", 40), value("cases", 50), value("nps", 100));

        assertThat(scored.base().dimensions()).containsEntry(Dimension.USAGE, 40.0);
        assertThat(scored.score()).isEqualTo(0.6 * 40 + 0.3 * 50 + 0.1 * 100);
        assertThat(scored.base().coverage()).isCloseTo(0.55, within(1e-9));
        assertThat(reason(scored, "logins").weight()).isCloseTo(0.6, within(1e-9));
        assertThat(reason(scored, "users").weight()).isZero();
    }

    @Test
    void aDimensionWithoutDataGivesItsWeightToTheOtherDimensions() {
        Scored scored = score(value("users", 80), value("logins", 40), value("nps", 100));

        assertThat(scored.base().dimensions()).doesNotContainKey(Dimension.SUPPORT);
        assertThat(scored.score()).isCloseTo((60 * 70 + 10 * 100) / 70.0, within(1e-4));
        assertThat(scored.base().coverage()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void aStaleValueCountsAsMissingAndSaysSo() {
        LatestValue old = new LatestValue("users", 80, NOW.minus(Duration.ofDays(30)), NOW, 1);
        Scored scored = score(old, value("logins", 40), value("cases", 50), value("nps", 100));

        assertThat(scored.base().dimensions()).containsEntry(Dimension.USAGE, 40.0);
        assertThat(reason(scored, "users"))
                .returns(true, Reason::stale)
                .returns(80.0, Reason::value)
                .returns(null, Reason::score)
                .returns(0.0, Reason::lost);
        Instant justBefore = NOW.minusNanos(1);
        assertThat(Scored.of(CARD, Map.of("users", old), justBefore).base().coverage())
                .isCloseTo(0.45, within(1e-9));
    }

    @Test
    void withLessThanFortyPercentOfTheWeightHealthIsUnknown() {
        assertThat(score(value("cases", 10), value("nps", 10)).score()).isEqualTo(10);
        Scored little = score(value("cases", 10));
        assertThat(little.score()).isNull();
        assertThat(little.target(CARD.bands(), Band.GREEN)).isEqualTo(Band.UNKNOWN);
        assertThat(score().score()).isNull();
        assertThat(score().base().coverage()).isZero();
    }

    @Test
    void overridesComeInTheirOrderAndEachNamesItself() {
        Scored scored = score(
                value("users", 90),
                value("logins", 90),
                value("cases", 90),
                value("nps", 90),
                value("cancellation.received", 1),
                value("champion.left", 1),
                value("sentiment.csm_judgement", 1));

        assertThat(scored.limits()).extracting(Limit::most).containsExactly(30.0, 60.0, 0.0);
        assertThat(scored.limits().get(0).sentence()).startsWith("The CSM judged the account 1 of 5 on 1 March 2026");
        assertThat(scored.limits().get(1).sentence()).startsWith("The champion left on 1 March 2026");
        assertThat(scored.limits().get(2).sentence()).startsWith("A cancellation was received on 1 March 2026");
        assertThat(scored.score()).isZero();
        assertThat(scored.lostToOverrides()).isEqualTo(90);
    }

    @Test
    void anOverrideHoldsUntilWhatEndsIt() {
        LatestValue judged = at("sentiment.csm_judgement", 1, NOW.minus(Duration.ofDays(89)));
        assertThat(Overrides.USUAL.inForce(by(judged), NOW)).hasSize(1);
        assertThat(Overrides.USUAL.inForce(by(judged), NOW.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(Overrides.USUAL.inForce(by(at("sentiment.csm_judgement", 2, NOW)), NOW))
                .isEmpty();

        LatestValue left = at("champion.left", 1, NOW.minus(Duration.ofDays(9)));
        LatestValue next = at("relationship.champion_present", 1, NOW.minus(Duration.ofDays(2)));
        LatestValue before = at("relationship.champion_present", 1, NOW.minus(Duration.ofDays(10)));
        assertThat(Overrides.USUAL.inForce(by(left, before), NOW)).hasSize(1);
        assertThat(Overrides.USUAL.inForce(by(left, next), NOW)).isEmpty();

        LatestValue cancelled = at("cancellation.received", 1, NOW.minus(Duration.ofDays(9)));
        LatestValue back = at("account.reactivated", 1, NOW.minus(Duration.ofDays(2)));
        assertThat(Overrides.USUAL.inForce(by(cancelled), NOW)).hasSize(1);
        assertThat(Overrides.USUAL.inForce(by(cancelled, back), NOW)).isEmpty();
    }

    @Test
    void anOverrideNeverRaisesAScore() {
        Scored scored = score(value("users", 10), value("logins", 10), value("cases", 10), value("champion.left", 1));

        assertThat(scored.score()).isEqualTo(10);
        assertThat(scored.lostToOverrides()).isZero();
        assertThat(scored.limits()).hasSize(1);
    }

    @Test
    void aCancellationMakesRedEvenWhenLittleIsKnown() {
        Scored scored = score(value("cancellation.received", 1));

        assertThat(scored.score()).isZero();
        assertThat(scored.target(CARD.bands(), Band.UNKNOWN)).isEqualTo(Band.RED);
        assertThat(scored.lostToOverrides()).isEqualTo(100);
    }

    @Test
    void lossesAddUpToTheLastDecimalInThousandsOfRandomCases() {
        Random random = new Random(42);
        String[] names = {"users", "logins", "cases", "nps", "champion.left", "sentiment.csm_judgement"};
        for (int round = 0; round < 5_000; round++) {
            LatestValue[] values = Arrays.stream(names)
                    .filter(name -> random.nextInt(4) > 0)
                    .map(name -> at(
                            name,
                            name.contains(".") ? 1 : random.nextDouble() * 100,
                            NOW.minus(Duration.ofHours(random.nextInt(40 * 24)))))
                    .toArray(LatestValue[]::new);
            Scored scored = score(values);
            if (scored.score() == null) continue;
            long lost = scored.base().reasons().stream()
                    .mapToLong(reason -> Math.round(reason.lost() * 10_000))
                    .sum();
            assertThat(lost + Math.round(scored.lostToOverrides() * 10_000))
                    .isEqualTo(1_000_000 - Math.round(scored.score() * 10_000));
        }
    }

    @Test
    void theLargestLossComesFirst() {
        Scored scored = score(value("users", 80), value("logins", 0), value("cases", 10), value("nps", 100));

        assertThat(scored.base().reasons())
                .extracting(Reason::measure)
                .containsExactly("cases", "logins", "users", "nps");
    }

    @Test
    void aBandHoldsUntilThreePointsPastItsBorder() {
        Thresholds bands = CARD.bands();
        assertThat(bands.target(Band.GREEN, 67.1)).isEqualTo(Band.GREEN);
        assertThat(bands.target(Band.GREEN, 66.9)).isEqualTo(Band.YELLOW);
        assertThat(bands.target(Band.YELLOW, 72.9)).isEqualTo(Band.YELLOW);
        assertThat(bands.target(Band.YELLOW, 73)).isEqualTo(Band.GREEN);
        assertThat(bands.target(Band.YELLOW, 37)).isEqualTo(Band.YELLOW);
        assertThat(bands.target(Band.YELLOW, 36.9)).isEqualTo(Band.RED);
        assertThat(bands.target(Band.RED, 42.9)).isEqualTo(Band.RED);
        assertThat(bands.target(Band.GREEN, 0)).isEqualTo(Band.RED);
        assertThat(bands.target(Band.UNKNOWN, 70)).isEqualTo(Band.GREEN);
    }

    private static Scored score(LatestValue... values) {
        return Scored.of(CARD, by(values), NOW);
    }

    private static Map<String, LatestValue> by(LatestValue... values) {
        return new HashMap<>(Arrays.stream(values).collect(Collectors.toMap(LatestValue::type, Function.identity())));
    }

    private static Reason reason(Scored scored, String measure) {
        return scored.base().reasons().stream()
                .filter(reason -> reason.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static LatestValue value(String type, double value) {
        return at(type, value, NOW.minus(Duration.ofDays(1)));
    }

    private static LatestValue at(String type, double value, Instant at) {
        return new LatestValue(type, value, at, at, 1);
    }

    private static Scorecard.Item item(String key, Dimension dimension, double weight) {
        Measure measure = new Measure(key, key, dimension, "points", true, Duration.ofDays(30));
        Curve itself = Curve.of(List.of(List.of(0.0, 0.0), List.of(100.0, 100.0)), null);
        return new Scorecard.Item(measure, itself, weight, measure.staleAfter());
    }

    private static double[] weights(double usage, double sentiment, double support) {
        double[] weights = new double[Dimension.values().length];
        weights[Dimension.USAGE.ordinal()] = usage;
        weights[Dimension.SENTIMENT.ordinal()] = sentiment;
        weights[Dimension.SUPPORT.ordinal()] = support;
        return weights;
    }
}
