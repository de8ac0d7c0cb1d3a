package io.playmaker.playbook;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of models with {@code {{variable}}} in them. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}}");

    private Placeholders() {}

    /** Puts the variables' values in; one that is not there reads as nothing. */
    static String fill(String text, Map<String, Object> variables) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            Object value = variables.get(match.group(1));
            return Matcher.quoteReplacement(words(value));
        });
    }

    /** A list of answers reads as one line for each of its rows. */
    private static String words(@Nullable Object value) {
        if (value instanceof Collection<?> rows)
            return rows.stream().map(row -> "- " + words(row)).collect(Collectors.joining("\n"));
        if (value instanceof Map<?, ?> row)
            return row.values().stream()
                    .map(Placeholders::words)
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.joining(", "));
        return value == null ? "" : value.toString();
    }
}
