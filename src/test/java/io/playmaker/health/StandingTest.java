package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Standing RED = new Standing(Band.RED, START, true, null, null, null);

    @Test
    void aScoreThatStaysOutsideOnOneSideIsWaitedForOnceWhicheverBandItCallsFor() {
        Standing first = RED.calledTo(Band.GREEN, START, DAY);
        Standing then = first.calledTo(Band.YELLOW, START.plus(Duration.ofHours(13)), DAY);

        assertThat(first.dwellEnds(DAY)).isEqualTo(START.plus(DAY));
        assertThat(then.dwellEnds(DAY)).isEqualTo(START.plus(DAY));
        assertThat(then.calledTo(Band.YELLOW, START.plus(DAY), DAY))
                .isEqualTo(new Standing(Band.YELLOW, START.plus(DAY), true, null, null, null));
    }

    @Test
    void whoIsOutFarEnoughButNotForLongGoesHalfTheWayAndWaitsForTheRest() {
        Instant late = START.plus(Duration.ofHours(13));
        Standing half = RED.calledTo(Band.YELLOW, START, DAY)
                .calledTo(Band.GREEN, late, DAY)
                .calledTo(Band.GREEN, START.plus(DAY), DAY);

        assertThat(half).isEqualTo(new Standing(Band.YELLOW, START.plus(DAY), true, Band.GREEN, late, late));
        assertThat(half.dwellEnds(DAY)).isEqualTo(late.plus(DAY));
    }

    @Test
    void everyTimeAtWhichTheBandMayChangeIsAwaited() {
        Standing standing = RED;
        Band[] calls = {Band.GREEN, Band.YELLOW, Band.RED, Band.YELLOW, Band.GREEN, Band.GREEN, Band.RED, Band.RED};
        for (int i = 0; i < calls.length; i++) {
            Instant now = START.plus(Duration.ofHours(11L * i));
            standing = standing.calledTo(calls[i], now, DAY);
            Instant awaited = standing.dwellEnds(DAY);
            for (int minutes = 1; minutes < 11 * 60; minutes++) {
                Instant later = now.plus(Duration.ofMinutes(minutes));
                if (awaited != null && !awaited.isAfter(later)) break;
                assertThat(standing.calledTo(calls[i], later, DAY).band()).isEqualTo(standing.band());
            }
        }
    }
}
