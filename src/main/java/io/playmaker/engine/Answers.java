package io.playmaker.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** One answer against the rules of its field. */
final class Answers {

    /** What the engine can keep as a text variable. */
    private static final int LONGEST = 4000;

    private static final int MOST = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()\\-. /]{3,30}");

    private Answers() {}

    record Checked(@Nullable Object value, @Nullable String problem) {}

    /** The bare value of what the engine's API hands in; blank text is none. */
    static @Nullable Object plain(@Nullable Object value) {
        Object bare = value instanceof TypedValue typed ? typed.getValue() : value;
        try {
            if (bare instanceof SpinJsonNode json) return JSON.readValue(json.toString(), Object.class);
        } catch (JsonProcessingException e) {
            return json(bare);
        }
        return bare instanceof String text && text.isBlank() ? null : bare;
    }

    private static String json(Object bare) {
        return bare.toString();
    }

    static Checked check(FormField field, @Nullable Object value) {
        if (isMissing(field, value))
            return field.required() ? wrong(field, "is needed; fill it in") : new Checked(value, null);
        if (value == null) return new Checked(null, null);
        return switch (field.kind()) {
            case TEXT -> text(field, value);
            case NUMBER -> number(field, value);
            case YES_NO -> yesNo(field, value);
            case ONE_OF -> oneOf(field, value);
            case SOME_OF -> someOf(field, value);
            case LIST -> list(field, value);
            case DATE, TIME, MOMENT -> time(field, value);
        };
    }

    private static boolean isMissing(FormField field, @Nullable Object value) {
        if (field.kind() == FormField.Kind.YES_NO && field.required()) return !FormRules.isTrue(value);
        return value == null || value instanceof Collection<?> several && several.isEmpty();
    }

    private static Checked text(FormField field, Object value) {
        if (value instanceof Collection || value instanceof java.util.Map) return wrong(field, "takes text");
        String text = value.toString();
        int longest = Math.min(LONGEST, field.rule("maxLength").asInt(LONGEST));
        int shortest = field.rule("minLength").asInt(0);
        if (text.length() > longest)
            return wrong(field, "has " + text.length() + " characters; shorten it to " + longest);
        if (text.length() < shortest)
            return wrong(field, "has " + text.length() + " characters; write at least " + shortest);
        String problem = pattern(field, text);
        return problem == null ? new Checked(text, null) : wrong(field, problem);
    }

    private static @Nullable String pattern(FormField field, String text) {
        switch (field.rule("validationType").asText("")) {
            case "email":
                return EMAIL.matcher(text).matches() ? null : "takes an e-mail address such as ann@example.com";
            case "phone":
                return PHONE.matcher(text).matches() ? null : "takes a telephone number such as +49 30 1234567";
            default:
        }
        String pattern = field.rule("pattern").asText("");
        if (pattern.isEmpty()) return null;
        try {
            return Pattern.compile(pattern).matcher(text).find() ? null : "must match " + pattern + "; correct it";
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static Checked number(FormField field, Object value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString().trim());
        } catch (NumberFormatException e) {
            return wrong(field, "takes a number such as 12");
        }
        if (number.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0) return wrong(field, "is too large");
        String least = field.rule("min").asText("");
        String most = field.rule("max").asText("");
        if (!least.isBlank() && number.compareTo(new BigDecimal(least)) < 0)
            return wrong(field, "is " + number + "; give " + least + " or more");
        if (!most.isBlank() && number.compareTo(new BigDecimal(most)) > 0)
            return wrong(field, "is " + number + "; give " + most + " or less");
        int digits = field.schema().path("decimalDigits").asInt(-1);
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits)
            return wrong(field, digits == 0 ? "takes a whole number" : "takes at most " + digits + " decimals");
        return new Checked(asNumber(number), null);
    }

    private static Number asNumber(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) return number.doubleValue();
        long whole = number.longValue();
        if (whole == (int) whole) return (int) whole;
        return whole;
    }

    private static Checked yesNo(FormField field, Object value) {
        return switch (value.toString()) {
            case "true" -> new Checked(true, null);
            case "false" -> new Checked(false, null);
            default -> wrong(field, "takes true or false");
        };
    }

    private static Checked oneOf(FormField field, Object value) {
        if (value instanceof Collection || value instanceof java.util.Map) return wrong(field, "takes one value");
        if (value.toString().length() > LONGEST) return wrong(field, "is too long");
        if (field.options() != null && !field.options().contains(value.toString()))
            return wrong(field, "takes one of " + String.join(", ", field.options()) + "; choose one");
        return new Checked(value, null);
    }

    private static Checked someOf(FormField field, Object value) {
        if (!(value instanceof Collection<?> several) || several.size() > MOST)
            return wrong(field, "takes a list of at most " + MOST + " values");
        for (Object one : several) {
            Checked checked = oneOf(field, one);
            if (checked.problem() != null) return checked;
        }
        return list(field, value);
    }

    private static Checked list(FormField field, Object value) {
        if (!(value instanceof Collection<?> several) || several.size() > MOST)
            return wrong(field, "takes a list of at most " + MOST + " entries");
        String problem = RowsOfList.problem(field, several);
        if (problem != null) return new Checked(null, problem);
        try {
            return new Checked(
                    SpinValues.jsonValue(JSON.writeValueAsString(value)).create(), null);
        } catch (JsonProcessingException e) {
            return wrong(field, "cannot be read; enter it again");
        }
    }

    private static Checked time(FormField field, Object value) {
        String text = value.toString();
        try {
            switch (field.kind()) {
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
                default -> moment(text);
            }
            return new Checked(text, null);
        } catch (DateTimeException e) {
            return wrong(
                    field,
                    switch (field.kind()) {
                        case DATE -> "takes a date such as 2026-03-31";
                        case TIME -> "takes a time such as 14:30";
                        default -> "takes a date and time such as 2026-03-31T14:30Z";
                    });
        }
    }

    private static void moment(String text) {
        var unused =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, java.time.LocalDateTime::from);
    }

    private static Checked wrong(FormField field, String what) {
        return new Checked(null, field.label() + " (" + field.key() + ") " + what + ".");
    }
}
