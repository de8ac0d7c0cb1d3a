package io.playmaker.shared;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Counts business days: weekends and the configured holidays are not among them. */
@Component
public class BusinessCalendar {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** From when to when people work on a business day. */
    public static final LocalTime START_OF_BUSINESS = LocalTime.of(9, 0);

    public static final LocalTime END_OF_BUSINESS = LocalTime.of(17, 0);

    private final Settings settings;
    private final Clock clock;

    public BusinessCalendar(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The end of business (17:00) of the day that many business days from now.
     *
     * @param days 0 for today, or the next business day when today is none
     * @param zone the account's time zone
     */
    public Instant dueIn(int days, ZoneId zone) {
        if (days < 0) throw new IllegalArgumentException("Business days to come are 0 or more, not " + days);
        LocalDate day = clock.instant().atZone(zone).toLocalDate();
        while (!isBusinessDay(day)) day = day.plusDays(1);
        for (int left = days; left > 0; left--) {
            do day = day.plusDays(1);
            while (!isBusinessDay(day));
        }
        return ZonedDateTime.of(day, END_OF_BUSINESS, zone).toInstant();
    }

    /**
     * The instant at which that much working time has passed since then: only 9:00 to 17:00 of business days counts.
     *
     * @param zone the account's time zone
     */
    public Instant afterWork(Instant since, Duration work, ZoneId zone) {
        ZonedDateTime now = since.atZone(zone);
        Duration left = work;
        while (true) {
            ZonedDateTime begin = workBegins(now);
            ZonedDateTime end = begin.with(END_OF_BUSINESS);
            Duration today = Duration.between(begin, end);
            if (left.compareTo(today) <= 0) return begin.plus(left).toInstant();
            left = left.minus(today);
            now = end;
        }
    }

    /** That moment, or the next one at which somebody works. */
    private ZonedDateTime workBegins(ZonedDateTime now) {
        ZonedDateTime start = now.with(START_OF_BUSINESS);
        if (isBusinessDay(now.toLocalDate()) && now.toLocalTime().isBefore(END_OF_BUSINESS))
            return now.isBefore(start) ? start : now;
        LocalDate day = now.toLocalDate().plusDays(1);
        while (!isBusinessDay(day)) day = day.plusDays(1);
        return day.atTime(START_OF_BUSINESS).atZone(now.getZone());
    }

    /** Business days after that instant's day, up to and including today; 0 when it is today or to come. */
    public int daysSince(Instant then, ZoneId zone) {
        LocalDate first = then.atZone(zone).toLocalDate().plusDays(1);
        LocalDate end = clock.instant().atZone(zone).toLocalDate().plusDays(1);
        if (!end.isAfter(first)) return 0;
        return (int) first.datesUntil(end).filter(this::isBusinessDay).count();
    }

    /** Whether it is a business day and not before 8:00. */
    public boolean isWorkingTime(ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        return isBusinessDay(now.toLocalDate()) && !now.toLocalTime().isBefore(MORNING);
    }

    /** The next 8:00 of a business day that is still to come. */
    public Instant nextMorning(ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate day = now.toLocalTime().isBefore(MORNING)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        while (!isBusinessDay(day)) day = day.plusDays(1);
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !settings.holidays().contains(day);
    }

    /** The zone of accounts that state none. */
    public ZoneId defaultZone() {
        return settings.zone();
    }

    /**
     * @param zone the zone of accounts that state none
     * @param holidays days on which nobody works
     */
    @ConfigurationProperties("playmaker.calendar")
    public record Settings(
            @DefaultValue("UTC") ZoneId zone, @DefaultValue Set<LocalDate> holidays) {}
}
