package io.playmaker.health;

import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account as the rules' words have it, worked off by one hand: its facts, its band, and its churn saves. */
final class PlainAccount {

    private static final Duration COOLDOWN = Duration.ofDays(60);

    private final ScorecardContent scorecard;
    private final Map<String, Measure> declared;
    private final Map<String, LatestValue> values = new HashMap<>();

    private Band band = Band.UNKNOWN;
    private boolean banded;
    private @Nullable Band called;
    private Instant calledSince = Instant.MIN;
    private Instant outSince = Instant.MIN;

    private boolean running;
    private Instant ended = Instant.MIN;
    private int starts;

    PlainAccount(ScorecardContent scorecard, Map<String, Measure> declared) {
        this.scorecard = scorecard;
        this.declared = declared;
    }

    int starts() {
        return starts;
    }

    boolean running() {
        return running;
    }

    void runEnds(Instant at) {
        running = false;
        ended = at;
    }

    /** The newest by the time it was true counts, whenever it arrives. */
    void learns(LatestValue value) {
        values.merge(value.type(), value, (one, other) -> other.occurredAt().isAfter(one.occurredAt()) ? other : one);
    }

    void isScored(Instant now) {
        Band before = band;
        follow(target(PlainScore.of(scorecard, declared, values, now)), now);
        if (band == before || band != Band.RED) return;
        boolean rested = ended.equals(Instant.MIN) || !ended.plus(COOLDOWN).isAfter(now);
        if (running || !rested) return;
        running = true;
        starts++;
    }

    private Band target(@Nullable Double score) {
        if (score == null) return Band.UNKNOWN;
        double past = scorecard.bands().hysteresis();
        if (band == Band.UNKNOWN) return band(score);
        if (band(score - past).compareTo(band) < 0) return band(score - past);
        return band(score + past).compareTo(band) > 0 ? band(score + past) : band;
    }

    private Band band(double score) {
        if (score >= scorecard.bands().green()) return Band.GREEN;
        return score >= scorecard.bands().yellow() ? Band.YELLOW : Band.RED;
    }

    private void follow(Band target, Instant now) {
        if (target == band) {
            called = null;
            return;
        }
        if (!banded) {
            banded = true;
            move(target);
            return;
        }
        if (called == null || !sameSide(target, called)) outSince = now;
        if (target != called) calledSince = now;
        called = target;
        Duration dwell = Duration.parse(scorecard.bands().dwell());
        if (!calledSince.plus(dwell).isAfter(now)) move(target);
        else if (target != Band.UNKNOWN
                && band != Band.UNKNOWN
                && !outSince.plus(dwell).isAfter(now)) {
            // Out on one side for long enough, though not in one band: half the way.
            Instant since = calledSince;
            move(Band.YELLOW);
            if (target == Band.YELLOW) return;
            called = target;
            calledSince = since;
            outSince = since;
        }
    }

    private void move(Band to) {
        band = to;
        called = null;
    }

    private boolean sameSide(Band one, Band other) {
        if (one == Band.UNKNOWN || other == Band.UNKNOWN || band == Band.UNKNOWN) return one == other;
        return one.compareTo(band) > 0 == other.compareTo(band) > 0;
    }
}
