package io.playmaker.playbook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of models with {@code {{variable}}} in them. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}}");

    private Placeholders() {}

    /** Puts the variables' values in; one that is not there reads as nothing. */
    static String fill(String text, Map<String, Object> variables) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            Object value = variables.get(match.group(1));
            return value == null ? "" : Matcher.quoteReplacement(value.toString());
        });
    }
}
