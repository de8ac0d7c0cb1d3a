package io.playmaker.health;

import io.playmaker.health.Crossing.Side;
import io.playmaker.health.LinesCrossed.What;
import io.playmaker.signal.Measure;
import java.time.Duration;

/** Whether a measure is beyond a line. */
record LineWatch(Measure measure, WatchSettings.Line line) implements Watch {

    @Override
    public String name() {
        return measure.key() + (line.isAbove() ? ">" : "<") + line.at();
    }

    @Override
    public Duration dwell() {
        return line.dwell();
    }

    @Override
    public Side side(Values values) {
        Double value = values.now(measure);
        if (value == null) return Side.UNKNOWN;
        if (line.isAbove() ? value > line.at() : value < line.at()) return Side.BEYOND;
        return (line.isAbove() ? value <= line.back() : value >= line.back()) ? Side.BACK : Side.BETWEEN;
    }

    @Override
    public LinesCrossed.News news(Values values) {
        Double value = values.now(measure);
        double now = value == null ? line.at() : value;
        return new LinesCrossed.News(
                What.LINE,
                measure.key(),
                null,
                now,
                line.at(),
                "%s: %s, %s the line of %s."
                        .formatted(
                                measure.title(),
                                measure.inWords(now),
                                line.isAbove() ? "above" : "below",
                                measure.inWords(line.at())));
    }
}
