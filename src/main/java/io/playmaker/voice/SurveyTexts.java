package io.playmaker.voice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of surveys, as {@code surveys/<key>_<language>.properties} state them in UTF-8. */
final class SurveyTexts {

    static final String ENGLISH = "en";

    /** The file of what every answer page says, whichever survey it shows. */
    static final String PAGE = "page";

    private static final Pattern NAME = Pattern.compile("(.+)_([a-z]{2})\\.properties");

    private final Map<String, SortedMap<String, Wording>> byFile = new HashMap<>();

    private SurveyTexts() {}

    static SurveyTexts read() throws IOException {
        Map<String, Map<String, Map<String, String>>> files = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:surveys/*.properties")) {
            Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
            if (!name.matches())
                throw new BadSurvey(
                        String.valueOf(file.getFilename()),
                        "its name",
                        "Name it after the survey and the language, such as value-check_th.properties.");
            files.computeIfAbsent(name.group(1), key -> new HashMap<>()).put(name.group(2), texts(file));
        }
        SurveyTexts all = new SurveyTexts();
        files.forEach((key, languages) -> all.byFile.put(key, withEnglish(key, languages)));
        return all;
    }

    private static Map<String, String> texts(Resource file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        Map<String, String> read = new HashMap<>();
        texts.stringPropertyNames().forEach(key -> read.put(key, texts.getProperty(key)));
        return read;
    }

    private static SortedMap<String, Wording> withEnglish(String key, Map<String, Map<String, String>> languages) {
        Map<String, String> english = languages.get(ENGLISH);
        if (english == null)
            throw new BadSurvey(
                    key + "_en.properties", "the file", "It is missing, and every language falls back to it.");
        SortedMap<String, Wording> complete = new TreeMap<>();
        languages.forEach((language, own) -> {
            Map<String, String> texts = new HashMap<>(english);
            texts.putAll(own);
            complete.put(language, new Wording(language, Collections.unmodifiableMap(texts)));
        });
        return complete;
    }

    boolean has(String file) {
        return byFile.containsKey(file);
    }

    /** By language, in the order of their codes. */
    SortedMap<String, Wording> of(String file) {
        return Objects.requireNonNull(byFile.get(file), () -> "No words for " + file);
    }
}
