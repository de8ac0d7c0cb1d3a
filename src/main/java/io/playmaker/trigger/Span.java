package io.playmaker.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days whose calendar nobody has looked at yet. A calendar day is one of UTC.
 *
 * @param since the first of them; after {@code today} when today was looked at before
 */
record Span(LocalDate since, LocalDate today) {

    static Span of(@Nullable Instant lookedAt, Instant now) {
        LocalDate today = day(now);
        return new Span(lookedAt == null ? today : day(lookedAt).plusDays(1), today);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    boolean isEmpty() {
        return since.isAfter(today);
    }

    /** The first day to look at when so many days before today are looked at in any case. */
    LocalDate reachingBack(int days) {
        LocalDate back = today.minusDays(days);
        return since.isBefore(back) ? since : back;
    }

    /** Whether it came due while nobody looked. */
    boolean holds(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(today);
    }
}
