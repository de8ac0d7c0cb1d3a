package io.playmaker.engine;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A timer as Modeler's template states it, in properties, so that nobody types an expression: {@code timer.rule} says
 * which of the others count.
 */
public final class TimerInWords {

    private static final String RULE = "timer.rule";
    private static final String AMOUNT = "timer.amount";
    private static final String UNIT = "timer.unit";
    private static final String DATE = "timer.date";
    private static final String TIME = "timer.time";
    private static final String SINCE = "timer.since";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Function<String, @Nullable String> properties;

    private TimerInWords(Function<String, @Nullable String> properties) {
        this.properties = properties;
    }

    /**
     * The expression that an event's properties stand for.
     *
     * @param properties the value of an extension property, by its name
     * @return null when they say nothing of a timer
     * @throws IllegalArgumentException with a sentence that names the property and what it may be
     */
    public static @Nullable String expression(Function<String, @Nullable String> properties) {
        return properties.apply(RULE) == null ? null : new TimerInWords(properties).expression();
    }

    private String expression() {
        String rule = String.valueOf(properties.apply(RULE));
        return switch (rule) {
            case "after" -> "${calendar.%s(%s)}".formatted(unit(), amount());
            case "before" -> "${calendar.before(%s, 'P%sD')}".formatted(date(), amount());
            case "on" -> "${%1$s == null ? calendar.now() : calendar.at(%1$s)}".formatted(date());
            case "within" -> "${calendar.within(%s, %s)}".formatted(time(), since());
            default -> throw wrong(RULE, "after, before, on or within", rule);
        };
    }

    private String unit() {
        String unit = String.valueOf(properties.apply(UNIT));
        return switch (unit) {
            case "businessDays" -> "businessDays";
            case "days" -> "inDays";
            default -> throw wrong(UNIT, "businessDays or days", unit);
        };
    }

    private String amount() {
        return matching(AMOUNT, NUMBER, "a whole number");
    }

    private String date() {
        return matching(DATE, NAME, "the name of a date that the run knows, such as renewalDate");
    }

    private String time() {
        return matching(TIME, NAME, "the name of a time that a table gave, such as levelTime");
    }

    private String since() {
        return matching(SINCE, NAME, "the name of a moment that the run knows, such as levelSince");
    }

    private String matching(String property, Pattern pattern, String what) {
        String value = properties.apply(property);
        if (value == null || !pattern.matcher(value).matches()) throw wrong(property, what, value);
        return value;
    }

    private static IllegalArgumentException wrong(String property, String what, @Nullable String value) {
        return new IllegalArgumentException("The timer's property %s must be %s, not %s."
                .formatted(property, what, value == null || value.equals("null") ? "missing" : "\"" + value + "\""));
    }
}
