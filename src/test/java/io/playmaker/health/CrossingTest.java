package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.health.Crossing.Side;
import io.playmaker.health.Watch.Values;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Measure OVERDUE =
            new Measure("overdue", "Days overdue", Dimension.SUPPORT, "days", false, Duration.ofDays(45));
    private static final Measure USERS =
            new Measure("users", "Active users", Dimension.USAGE, "ratio", true, Duration.ofDays(45));
    private static final Watch LINE = new LineWatch(OVERDUE, WatchSettings.Line.above("overdue", 30, 7, DAY));
    private static final Watch FALL =
            new FallWatch(USERS, new WatchSettings.Fall(List.of("users"), 30, 15, Duration.ofDays(28), DAY));

    @Test
    void whatIsBeyondForItsDwellIsCrossedOnce() {
        Crossing waits = Crossing.NONE.seen(Side.BEYOND, NOON, DAY);
        assertThat(waits).isEqualTo(new Crossing(false, NOON));
        assertThat(waits.dwellEnds(DAY)).isEqualTo(NOON.plus(DAY));
        assertThat(waits.seen(Side.BEYOND, NOON.plus(DAY).minusMillis(1), DAY)).isEqualTo(waits);

        Crossing crossed = waits.seen(Side.BEYOND, NOON.plus(DAY), DAY);

        assertThat(crossed).isEqualTo(new Crossing(true, null));
        assertThat(crossed.seen(Side.BEYOND, NOON.plus(DAY.multipliedBy(9)), DAY))
                .isEqualTo(crossed);
    }

    @ParameterizedTest
    @CsvSource({"BETWEEN", "BACK", "UNKNOWN"})
    void aBreakBeginsTheWaitingAnew(Side pause) {
        Crossing broken = Crossing.NONE.seen(Side.BEYOND, NOON, DAY).seen(pause, NOON.plusSeconds(60), DAY);
        assertThat(broken).isEqualTo(Crossing.NONE);

        assertThat(broken.seen(Side.BEYOND, NOON.plus(DAY), DAY).crossed()).isFalse();
    }

    @Test
    void onlyWhatWentAllTheWayBackForItsDwellMayBeCrossedAgain() {
        Crossing crossed = new Crossing(true, null);

        assertThat(crossed.seen(Side.BETWEEN, NOON, DAY)).isEqualTo(crossed);
        assertThat(crossed.seen(Side.UNKNOWN, NOON, DAY)).isEqualTo(crossed);
        Crossing returning = crossed.seen(Side.BACK, NOON, DAY);
        assertThat(returning.crossed()).isTrue();
        assertThat(returning.seen(Side.BETWEEN, NOON.plusSeconds(9), DAY)).isEqualTo(crossed);
        assertThat(returning.seen(Side.BACK, NOON.plus(DAY), DAY)).isEqualTo(Crossing.NONE);
    }

    @ParameterizedTest(name = "{0} days overdue: {1}")
    @CsvSource({"31,BEYOND", "30,BETWEEN", "8,BETWEEN", "7,BACK", "-5,BACK"})
    void aLineHasASideBeyondAndAWayBack(double value, Side side) {
        assertThat(LINE.side(values(Map.of("overdue", value(value, NOON)), Map.of())))
                .isEqualTo(side);
    }

    @Test
    void aStaleValueSaysNothing() {
        LatestValue old = value(99, NOON.minus(Duration.ofDays(45)));

        assertThat(LINE.side(values(Map.of("overdue", old), Map.of()))).isEqualTo(Side.UNKNOWN);
        assertThat(LINE.side(values(Map.of(), Map.of()))).isEqualTo(Side.UNKNOWN);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"0.8,0.55,BEYOND", "1,0.7,BETWEEN", "0.8,0.69,BACK", "0.5,0.9,BACK", "0,0.9,UNKNOWN"})
    void aFallIsMeasuredAgainstWhatWasKnownThen(double before, double now, Side side) {
        Instant then = NOON.minus(Duration.ofDays(28));

        assertThat(FALL.side(values(Map.of("users", value(now, NOON)), Map.of("users", value(before, then)))))
                .isEqualTo(side);
    }

    @Test
    void valuesThatFlapAroundALineMakeOneNews() {
        Random random = new Random(1);
        Watched watched = Watched.read(null);
        List<Watch> met = new ArrayList<>();
        Instant at = NOON;
        for (int i = 0; i < 500; i++) {
            at = at.plus(Duration.ofHours(random.nextInt(1, 40)));
            Values values = values(Map.of("overdue", value(random.nextInt(8, 60), at)), Map.of(), at);
            watched = Watched.read(watched.written()).follow(List.of(LINE), values, met);
        }
        assertThat(met).hasSize(1);
    }

    @Test
    void anAccountOfWhichNothingIsToBeSaidKeepsNothing() {
        Watched watched = Watched.read(null)
                .follow(List.of(LINE, FALL), values(Map.of("overdue", value(3, NOON)), Map.of()), new ArrayList<>());

        assertThat(watched.written()).isNull();
    }

    @Test
    void whatIsKeptIsReadBackAndForgottenWhenNobodyWatches() {
        Values beyond = values(Map.of("overdue", value(40, NOON)), Map.of());
        Watched waits = Watched.read(null).follow(List.of(LINE), beyond, new ArrayList<>());

        assertThat(Watched.read(waits.written())).isEqualTo(waits);
        assertThat(waits.dwellEnds(List.of(LINE))).isEqualTo(NOON.plus(DAY));
        assertThat(waits.follow(List.of(FALL), beyond, new ArrayList<>()).written())
                .isNull();
    }

    @Test
    void aLineWhoseWayBackLiesBeyondItIsRefused() {
        assertThatThrownBy(() -> WatchSettings.Line.above("overdue", 30, 40, DAY))
                .hasMessageContaining("The way back");
        assertThatThrownBy(() -> new WatchSettings.Line("overdue", 1.0, 2.0, null, DAY))
                .hasMessageContaining("above or below");
    }

    private static LatestValue value(double value, Instant at) {
        return new LatestValue("any", value, at, at, 1);
    }

    private static Values values(Map<String, LatestValue> now, Map<String, LatestValue> before) {
        return values(now, before, NOON);
    }

    private static Values values(Map<String, LatestValue> now, Map<String, LatestValue> before, Instant at) {
        return new Values(now, before, at, at.minus(Duration.ofDays(28)));
    }
}
