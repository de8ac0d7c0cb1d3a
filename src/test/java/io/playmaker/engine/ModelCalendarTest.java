package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.BusinessCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What models get from {@code calendar.within}. */
class ModelCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        "30 minutes, 2026-03-02T22:00:00Z, 2026-03-02T22:30:00Z",
        "1 hour, 2026-03-06T16:30:00Z, 2026-03-06T17:30:00Z",
        "PT90M, 2026-03-06T16:30:00Z, 2026-03-06T18:00:00Z",
        "2 days, 2026-03-06T16:30:00Z, 2026-03-08T16:30:00Z",
        "4 business hours, 2026-03-02T10:00:00Z, 2026-03-02T14:00:00Z",
        "4 business hours, 2026-03-06T15:00:00Z, 2026-03-09T11:00:00Z",
        "4 business hours, 2026-03-07T12:00:00Z, 2026-03-09T12:00:00Z",
        "4 business hours, 2026-03-09T03:00:00Z, 2026-03-09T12:00:00Z",
        "30 business minutes, 2026-03-09T17:00:00Z, 2026-03-11T08:30:00Z",
        "1 business day, 2026-03-02T10:00:00Z, 2026-03-03T10:00:00Z",
        "2 business days, 2026-03-09T08:00:00Z, 2026-03-11T16:00:00Z"
    })
    void aTimeRunsByTheClockOnTheWallOrByWorkingHours(String time, Instant since, Instant then) {
        ModelCalendar calendar = calendar(since, BERLIN);

        assertThat(calendar.call("within", new Object[] {time})).isEqualTo(Date.from(then));
        assertThat(calendar(Instant.EPOCH, BERLIN).call("within", new Object[] {time, Date.from(since)}))
                .isEqualTo(Date.from(then));
    }

    @Test
    void aTimeThatNobodyUnderstandsIsRefusedWithAnExample() {
        assertThatThrownBy(() -> calendar(Instant.EPOCH, ZoneOffset.UTC).call("within", new Object[] {"soon"}))
                .hasMessage(
                        "\"soon\" is no time; write it like 30 minutes, 2 hours, 4 business hours or 2 business days.");
        assertThatThrownBy(() -> calendar(Instant.EPOCH, ZoneOffset.UTC).call("within", new Object[] {"1 hour", null}))
                .hasMessageContaining("no moment to count from");
    }

    /** The tenth of March is a holiday. */
    private static ModelCalendar calendar(Instant now, ZoneId zone) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 3, 10));
        return new ModelCalendar(
                new BusinessCalendar(new BusinessCalendar.Settings(zone, holidays), clock), clock, zone);
    }
}
