package io.playmaker.voice;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for a customer in one language; what a language lacks is there in English.
 *
 * @param language ISO 639-1
 */
public record Wording(String language, Map<String, String> texts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    public String text(String key) {
        return Objects.requireNonNull(texts.get(key), () -> "No survey text is called " + key);
    }

    /** The text with {@code {{name}}} replaced by each value; one that is not given reads as nothing. */
    public String filled(String key, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text(key))
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
