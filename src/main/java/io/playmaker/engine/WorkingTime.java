package io.playmaker.engine;

import io.playmaker.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a decision table states it: {@code 30 minutes}, {@code 2 hours}, {@code 3 days} by the clock on the wall,
 * {@code 4 business hours}, {@code 2 business days} by the hours in which people work; or as an ISO period, by the wall.
 *
 * @param business whether only working hours count; a business day has eight of them
 */
record WorkingTime(Duration length, boolean business) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4}) (business )?(minute|hour|day)s?");
    private static final int HOURS_OF_A_BUSINESS_DAY = 8;

    static WorkingTime parse(String text) {
        if (text.startsWith("P")) return iso(text);
        Matcher words = TEXT.matcher(text.strip());
        if (!words.matches()) throw unreadable(text);
        boolean business = words.group(2) != null;
        int number = Integer.parseInt(words.group(1));
        return new WorkingTime(length(number, words.group(3), business), business);
    }

    private static WorkingTime iso(String text) {
        try {
            return new WorkingTime(Duration.parse(text), false);
        } catch (DateTimeParseException e) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "\"%s\" is no time; write it like 30 minutes, 2 hours, 4 business hours or 2 business days."
                        .formatted(text));
    }

    private static Duration length(int number, String unit, boolean business) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> business ? Duration.ofHours((long) number * HOURS_OF_A_BUSINESS_DAY) : Duration.ofDays(number);
        };
    }

    Instant after(Instant since, BusinessCalendar calendar, ZoneId zone) {
        return business ? calendar.afterWork(since, length, zone) : since.plus(length);
    }
}
