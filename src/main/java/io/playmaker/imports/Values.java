package io.playmaker.imports;

import io.playmaker.shared.Invalid;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates, times, numbers and yes or no as files write them. */
final class Values {

    private static final List<String> USUAL_DATES =
            List.of("uuuu-MM-dd", "dd-MM-uuuu", "dd/MM/uuuu", "dd.MM.uuuu", "uuuu/MM/dd", "uuuuMMdd", "d MMM uuuu");
    private static final String TIME = "[['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]]";
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "t", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "f", "-");

    private final List<DateTimeFormatter> dates;
    private final ZoneId zone;
    private final @Nullable Character decimal;

    /**
     * @param patterns date patterns that are tried before the usual ones
     * @param zone of times that state none
     * @param decimal the decimal sign; null to tell from the number
     */
    Values(List<String> patterns, ZoneId zone, @Nullable Character decimal) {
        this.zone = zone;
        this.decimal = decimal;
        List<String> all = new ArrayList<>(patterns);
        all.addAll(USUAL_DATES);
        this.dates = all.stream().map(Values::formatter).toList();
    }

    private static DateTimeFormatter formatter(String pattern) {
        String strict = pattern.replace("yyyy", "uuuu");
        boolean timed = strict.contains("H") || strict.contains("h");
        return DateTimeFormatter.ofPattern(timed ? strict : strict + TIME, Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Nullable
    LocalDate date(String field, @Nullable String text) {
        return text == null ? null : inReach(field, LocalDate.from(moment(field, text)));
    }

    @Nullable
    Instant instant(String field, @Nullable String text) {
        if (text == null) return null;
        TemporalAccessor moment = moment(field, text);
        inReach(field, LocalDate.from(moment));
        if (moment instanceof OffsetDateTime exact) return exact.toInstant();
        if (moment instanceof LocalDateTime local) return local.atZone(zone).toInstant();
        return LocalDate.from(moment).atStartOfDay(zone).toInstant();
    }

    private TemporalAccessor moment(String field, String text) {
        for (DateTimeFormatter format : dates) {
            if (!fits(format, text)) continue;
            try {
                return format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeParseException e) {
                // The next shape may fit.
            }
        }
        try {
            return ZonedDateTime.parse(text).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw new Invalid(
                    field,
                    "'" + text
                            + "' is not read as a date; write it like 2026-03-31, or state its pattern under 'dates' in the mapping.");
        }
    }

    /** Costs less than an exception for every shape that does not fit. */
    private static boolean fits(DateTimeFormatter format, String text) {
        ParsePosition position = new ParsePosition(0);
        return format.parseUnresolved(text, position) != null && position.getIndex() == text.length();
    }

    private static LocalDate inReach(String field, LocalDate date) {
        if (date.getYear() >= 1900 && date.getYear() <= 2200) return date;
        throw new Invalid(field, date + " is not between 1900 and 2200; correct the year.");
    }

    @Nullable
    BigDecimal number(String field, @Nullable String text) {
        if (text == null) return null;
        String digits = text.replaceAll("[\\s\\u00A0\\u202F'’]", "");
        boolean percent = digits.endsWith("%");
        if (percent) digits = digits.substring(0, digits.length() - 1);
        char sign = decimal != null ? decimal : decimalSign(digits);
        digits = digits.replace(sign == ',' ? "." : ",", "").replace(',', '.');
        try {
            BigDecimal number = new BigDecimal(digits);
            return percent ? number.movePointLeft(2) : number;
        } catch (NumberFormatException e) {
            throw new Invalid(field, "'" + text + "' is not a number; write it like 1234.5.");
        }
    }

    private static char decimalSign(String digits) {
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma < 0) return digits.indexOf('.') == dot ? '.' : ',';
        if (dot < 0) return digits.matches("[-+]?\\d{1,3}(,\\d{3})+") ? '.' : ',';
        return comma > dot ? ',' : '.';
    }

    @Nullable
    Integer whole(String field, @Nullable String text) {
        BigDecimal number = number(field, text);
        if (number == null) return null;
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new Invalid(field, "'" + text + "' is not a whole number; leave out what stands behind the point.");
        }
    }

    @Nullable
    Boolean yes(String field, @Nullable String text) {
        if (text == null) return null;
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return true;
        if (NO.contains(word)) return false;
        throw new Invalid(field, "'" + text + "' is neither yes nor no; write true or false.");
    }
}
