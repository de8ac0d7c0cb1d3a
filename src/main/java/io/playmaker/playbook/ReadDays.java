package io.playmaker.playbook;

import io.playmaker.shared.Invalid;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days and periods as models and forms hand them over. */
final class ReadDays {

    private ReadDays() {}

    /** A day, or a day with a time, of which only the day counts; null for none. */
    static @Nullable LocalDate dayOrNull(String input, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new Invalid(input, "\"" + text + "\" is not a date; write it as 2026-03-31.");
        }
    }

    static LocalDate day(String input, @Nullable String text) {
        LocalDate day = dayOrNull(input, Actions.needed(input, text));
        if (day == null) throw new IllegalStateException("A text that is there has no day");
        return day;
    }

    static Period period(String input, String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid(input, "\"" + text + "\" is not a period; write it as P45D for 45 days.");
        }
    }
}
