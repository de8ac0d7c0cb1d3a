package io.playmaker.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form that takes an answer.
 *
 * @param hide FEEL conditions of the field and the groups around it, each of which hides it
 * @param options allowed values, or null when any will do
 */
record FormField(
        String key,
        String label,
        Kind kind,
        JsonNode schema,
        List<String> hide,
        @Nullable List<String> options) {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TIME,
        MOMENT,
        YES_NO,
        ONE_OF,
        SOME_OF,
        LIST
    }

    static FormField of(JsonNode schema, List<String> hide) {
        String key = schema.path("key").asText();
        String label = schema.path("label").asText(schema.path("dateLabel").asText(""));
        return new FormField(key, label.isBlank() ? key : label, kind(schema), schema, hide, options(schema));
    }

    JsonNode rule(String name) {
        return schema.path("validate").path(name);
    }

    boolean required() {
        return rule("required").asBoolean(false);
    }

    /** A value as the form's labels have it. */
    String inWords(Object value) {
        if (value instanceof Boolean yes) return yes ? "yes" : "no";
        if (value instanceof Collection<?> several)
            return several.stream().map(this::inWords).collect(Collectors.joining(", "));
        for (JsonNode option : schema.path("values"))
            if (option.path("value").asText().equals(value.toString()))
                return option.path("label").asText(value.toString());
        return value.toString();
    }

    private static Kind kind(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.YES_NO;
            case "radio", "select" -> Kind.ONE_OF;
            case "checklist", "taglist" -> Kind.SOME_OF;
            case "dynamiclist" -> Kind.LIST;
            case "datetime" ->
                switch (schema.path("subtype").asText("date")) {
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.MOMENT;
                    default -> Kind.DATE;
                };
            default -> Kind.TEXT;
        };
    }

    private static @Nullable List<String> options(JsonNode schema) {
        JsonNode values = schema.path("values");
        if (!values.isArray()) return null;
        List<String> options = new ArrayList<>();
        values.forEach(value -> options.add(value.path("value").asText()));
        return options;
    }
}
