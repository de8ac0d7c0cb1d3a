package io.playmaker.health;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people want to hear of when a measure comes to it.
 *
 * @param lines the lines of measures; none for an empty list
 * @param usageFall when use fell
 */
@ConfigurationProperties("playmaker.watch")
record WatchSettings(List<Line> lines, Fall usageFall) {

    private static final List<Line> USUAL = List.of(
            Line.above("support.invoice_days_overdue", 30, 7, Duration.ofDays(1)),
            Line.above("support.open_cases", 8, 5, Duration.ofDays(3)),
            Line.below("usage.active_users_ratio", 0.4, 0.45, Duration.ofDays(7)));

    WatchSettings(@Nullable List<Line> lines, @DefaultValue Fall usageFall) {
        this.lines = lines == null ? USUAL : List.copyOf(lines);
        this.usageFall = usageFall;
    }

    /**
     * A line of a measure. One of {@code above} and {@code below} says where it lies and which side is the wrong one.
     *
     * @param measure its key in measures.yaml
     * @param back where the value must have come back to before crossing it counts again; the line itself when left out
     * @param dwell how long the value must stay beyond the line, and back, before either counts
     */
    record Line(
            String measure,
            @Nullable Double above,
            @Nullable Double below,
            @Nullable Double back,
            @DefaultValue("1d") Duration dwell) {

        Line {
            if ((above == null) == (below == null))
                throw new IllegalArgumentException(
                        "A line of playmaker.watch.lines for %s says above or below, one of them.".formatted(measure));
            if (back != null && (above != null ? back > above : below != null && back < below))
                throw new IllegalArgumentException(
                        "The way back of a line of playmaker.watch.lines for %s lies beyond the line; give a value on its good side."
                                .formatted(measure));
        }

        static Line above(String measure, double at, double back, Duration dwell) {
            return new Line(measure, at, null, back, dwell);
        }

        static Line below(String measure, double at, double back, Duration dwell) {
            return new Line(measure, null, at, back, dwell);
        }

        boolean isAbove() {
            return above != null;
        }

        double at() {
            return above != null ? above : below == null ? 0 : below;
        }

        /** The value at which it may be crossed again; the compact form of the setting. */
        @Override
        public Double back() {
            return back == null ? at() : back;
        }
    }

    /**
     * @param measures keys of measures of use
     * @param percent by more than so many percent
     * @param backPercent the fall must have shrunk to so many percent before another counts
     * @param window between the two values that are compared
     */
    record Fall(
            @DefaultValue("usage.active_users_ratio") List<String> measures,
            @DefaultValue("30") double percent,
            @DefaultValue("15") double backPercent,
            @DefaultValue("28d") Duration window,
            @DefaultValue("1d") Duration dwell) {

        Fall {
            if (percent <= 0 || backPercent > percent)
                throw new IllegalArgumentException(
                        "playmaker.watch.usage-fall.percent must be above 0 and at least back-percent, not %s and %s."
                                .formatted(percent, backPercent));
        }
    }
}
