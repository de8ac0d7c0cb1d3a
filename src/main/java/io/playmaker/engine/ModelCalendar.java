package io.playmaker.engine;

import static io.playmaker.shared.BusinessCalendar.START_OF_BUSINESS;

import io.playmaker.shared.BusinessCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What models call {@code calendar}: due dates and timers in the account's time zone. */
public class ModelCalendar {

    /** What it can be asked, each with how many arguments that takes. */
    private static final Set<String> QUESTIONS =
            Set.of("businessDays/1", "inDays/1", "at/1", "before/2", "within/1", "within/2", "now/0", "endOfToday/0");

    private static final String KNOWN = "The calendar knows businessDays(days), inDays(days), at(date), "
            + "before(date, period), within(time), within(time, since), now() and endOfToday()";

    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    ModelCalendar(BusinessCalendar calendar, Clock clock, ZoneId zone) {
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    /** Why it cannot be asked that, as a sentence; empty when it can. */
    public static Optional<String> problemWith(String method, int arguments) {
        if (QUESTIONS.contains(method + "/" + arguments)) return Optional.empty();
        return Optional.of("%s, not %s with %d arguments.".formatted(KNOWN, method, arguments));
    }

    /** The only way models get in; there is no reflection behind it. */
    Date call(String method, @Nullable Object[] arguments) {
        return switch (method + "/" + arguments.length) {
            case "businessDays/1" -> Date.from(calendar.dueIn(number(arguments[0]), zone));
            case "inDays/1" -> startOfBusiness(today().plusDays(number(arguments[0])));
            case "at/1" -> at(arguments[0]);
            case "before/2" -> startOfBusiness(date(arguments[0]).minus(period(arguments[1])));
            case "within/1" -> within(arguments[0], clock.instant());
            case "within/2" -> within(arguments[0], moment(arguments[1]));
            case "now/0" -> Date.from(clock.instant());
            case "endOfToday/0" ->
                Date.from(today().plusDays(1).atStartOfDay(zone).toInstant());
            default ->
                throw new IllegalArgumentException(
                        problemWith(method, arguments.length).orElse("The calendar cannot answer " + method + " yet."));
        };
    }

    private Date at(@Nullable Object value) {
        return value instanceof Date moment ? moment : startOfBusiness(date(value));
    }

    /** A time as tables state it, such as {@code 4 business hours}, from that moment on. */
    private Date within(@Nullable Object time, Instant since) {
        return Date.from(WorkingTime.parse(String.valueOf(time)).after(since, calendar, zone));
    }

    private Instant moment(@Nullable Object value) {
        if (value == null) throw new IllegalArgumentException("The calendar was given no moment to count from.");
        return value.toString().length() > 10 && !(value instanceof Date)
                ? Instant.parse(value.toString())
                : at(value).toInstant();
    }

    private Date startOfBusiness(LocalDate day) {
        return Date.from(day.atTime(START_OF_BUSINESS).atZone(zone).toInstant());
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private LocalDate date(@Nullable Object value) {
        if (value instanceof Date moment) return moment.toInstant().atZone(zone).toLocalDate();
        if (value == null) throw new IllegalArgumentException("The calendar was given no date.");
        String text = value.toString();
        return text.length() > 10 ? Instant.parse(text).atZone(zone).toLocalDate() : LocalDate.parse(text);
    }

    private static Period period(@Nullable Object value) {
        return Period.parse(String.valueOf(value));
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Number number) return number.intValue();
        return Integer.parseInt(String.valueOf(value));
    }
}
