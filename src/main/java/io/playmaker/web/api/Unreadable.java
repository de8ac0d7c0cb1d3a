package io.playmaker.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which field of a body cannot be read, and what would be. */
final class Unreadable {

    private Unreadable() {}

    static FieldError json(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException e) return at(e, "There is no such field. " + known(e));
        if (cause instanceof InvalidFormatException e) return at(e, wanted(e.getTargetType(), e.getValue()));
        if (cause instanceof MismatchedInputException e)
            return at(
                    e, "cannot be read as " + name(Objects.requireNonNullElse(e.getTargetType(), Object.class)) + ".");
        if (cause instanceof JsonMappingException e) return at(e, "cannot be read.");
        if (cause instanceof JsonProcessingException e && e.getLocation() != null)
            return new FieldError(
                    "body", "This is not JSON from line " + e.getLocation().getLineNr() + " on.", null);
        return new FieldError("body", "A JSON body is needed.", null);
    }

    /** Says that a value is not what was wanted. */
    static String wanted(Class<?> type, @Nullable Object value) {
        String said = "\"" + cut(String.valueOf(value)) + "\"";
        if (type.isEnum())
            return said + " is none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        return said + " cannot be read as " + name(type) + ".";
    }

    private static String known(UnrecognizedPropertyException e) {
        return "Known are: "
                + Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static FieldError at(JsonMappingException e, String message) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null)
                field.append('[').append(step.getIndex()).append(']');
            else field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return new FieldError(field.isEmpty() ? "body" : field.toString(), message, null);
    }

    private static String name(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-03-31";
            case "Instant" -> "a time such as 2026-03-31T09:00:00Z";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Double", "double", "BigDecimal" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "text";
            case "List", "ArrayList" -> "a list";
            default -> "an object";
        };
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
