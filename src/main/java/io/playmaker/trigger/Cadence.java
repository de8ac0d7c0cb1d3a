package io.playmaker.trigger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** When something comes due that is counted from a day. Dates in, dates out, so that the past can be asked as well. */
final class Cadence {

    private Cadence() {}

    /** Again and again, so many days apart: the days within the span, the oldest first. None for 0 days. */
    static List<LocalDate> every(int days, LocalDate from, Span span) {
        if (days <= 0 || span.isEmpty()) return List.of();
        long passed = ChronoUnit.DAYS.between(from, span.since());
        long first = Math.max(1, Math.floorDiv(passed + days - 1, (long) days));
        long last = Math.floorDiv(ChronoUnit.DAYS.between(from, span.today()), (long) days);
        return LongStream.rangeClosed(first, last)
                .mapToObj(times -> from.plusDays(times * days))
                .toList();
    }

    /** On the same day of each year. */
    static List<LocalDate> everyYear(LocalDate from, Span span) {
        if (span.isEmpty()) return List.of();
        long first = Math.max(1, span.since().getYear() - (long) from.getYear());
        long last = span.today().getYear() - (long) from.getYear();
        return LongStream.rangeClosed(first, last)
                .mapToObj(from::plusYears)
                .filter(span::holds)
                .toList();
    }

    /** Once, after so many days. Never for 0 days. */
    static List<LocalDate> once(int days, LocalDate from, Span span) {
        LocalDate day = from.plusDays(days);
        return days > 0 && span.holds(day) ? List.of(day) : List.of();
    }
}
