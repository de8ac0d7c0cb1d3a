package io.playmaker.health;

import io.playmaker.health.Crossing.Side;
import io.playmaker.health.LinesCrossed.What;
import io.playmaker.signal.Measure;
import java.time.Duration;

/** Whether a measure of use fell by more than some percent within a window, by what was known at both ends. */
record FallWatch(Measure measure, WatchSettings.Fall fall) implements Watch {

    @Override
    public String name() {
        return measure.key() + "-fell";
    }

    @Override
    public Duration dwell() {
        return fall.dwell();
    }

    @Override
    public Side side(Values values) {
        Double now = values.now(measure);
        Double before = values.before(measure);
        if (now == null || before == null || before <= 0) return Side.UNKNOWN;
        // A fall of exactly so many percent must not count by its last bit.
        double percent = Math.round(100_000_000 * (before - now) / before) / 1_000_000.0;
        if (percent > fall.percent()) return Side.BEYOND;
        return percent <= fall.backPercent() ? Side.BACK : Side.BETWEEN;
    }

    @Override
    public LinesCrossed.News news(Values values) {
        Double now = values.now(measure);
        Double before = values.before(measure);
        if (now == null || before == null) throw new IllegalStateException(name() + " has no values to speak of");
        return new LinesCrossed.News(
                What.FALL,
                measure.key(),
                before,
                now,
                (now - before) / before,
                "%s fell from %s to %s in %d days."
                        .formatted(
                                measure.title(),
                                measure.inWords(before),
                                measure.inWords(now),
                                fall.window().toDays()));
    }
}
