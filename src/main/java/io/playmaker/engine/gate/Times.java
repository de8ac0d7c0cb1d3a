package io.playmaker.engine.gate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;

/** Reads when a timer or a due date is, as the engine will; each answer is what is wrong, or nothing. */
final class Times {

    private static final String REMEDY = "Take ${calendar.businessDays(2)}, ${calendar.inDays(14)},"
            + " ${calendar.at(someDate)} or ${calendar.before(someDate, 'P30D')}.";

    private final Samples samples;

    Times(Samples samples) {
        this.samples = samples;
    }

    /** A moment: never a date that is written into the model, and not in the past. */
    Optional<String> date(String text) {
        if (text.isEmpty()) return Optional.of("It says no date. " + REMEDY);
        if (!Written.isExpression(text))
            return Optional.of("It is written as \"" + text + "\", which is the same for every customer. " + REMEDY);
        Instant now = samples.now();
        return value(text, value -> isAhead(value, now))
                .map(problem -> "The date %s %s. %s".formatted(text, problem, REMEDY));
    }

    Optional<String> duration(String text) {
        return value(text, value -> value != null && isDuration(value.toString()))
                .map(problem -> "The duration %s %s. Write a period such as PT4H or P2D.".formatted(text, problem));
    }

    Optional<String> cycle(String text) {
        return value(text, value -> value != null && isCycle(value.toString()))
                .map(problem -> "The repetition %s %s. Write it such as R/P1D or R3/PT4H.".formatted(text, problem));
    }

    private Optional<String> value(String text, java.util.function.Predicate<@Nullable Object> fits) {
        Written written = Written.of(text);
        // What is not allowed in it, another rule says.
        if (!written.problems().isEmpty()) return Optional.empty();
        if (!Written.isExpression(text)) return fits.test(text) ? Optional.empty() : Optional.of("cannot be read");
        Samples.Sample sample = samples.first(written, fits);
        if (sample.problem() != null) return Optional.of("cannot be worked out: " + sample.problem());
        if (fits.test(sample.value())) return Optional.empty();
        return Optional.of(
                sample.value() instanceof Date
                        ? "lies in the past, even for a date a year from now"
                        : "is \"" + sample.value() + "\" for sample data");
    }

    private static boolean isAhead(@Nullable Object value, Instant now) {
        if (value instanceof Date date) return !date.toInstant().isBefore(now);
        if (!(value instanceof String text)) return false;
        try {
            return !LocalDate.parse(text.substring(0, Math.min(10, text.length())))
                    .isBefore(LocalDate.ofInstant(now, java.time.ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCycle(String text) {
        return text.matches("R\\d*/P.*") && isDuration(text.substring(text.indexOf('/') + 1));
    }

    private static boolean isDuration(String text) {
        try {
            return DatatypeFactory.newInstance().newDuration(text).getSign() > 0;
        } catch (IllegalArgumentException | DatatypeConfigurationException e) {
            return false;
        }
    }
}
