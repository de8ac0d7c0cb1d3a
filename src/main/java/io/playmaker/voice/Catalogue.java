package io.playmaker.voice;

import io.playmaker.shared.Invalid;
import io.playmaker.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The surveys in {@code surveys/}, each with its words. A wrong one refuses start-up. */
@Component
class Catalogue {

    private static final List<String> NEEDED = List.of("mail.subject", "mail.text", "question", "thanks");
    private static final String MAIL = "mail.text";

    private final SortedMap<String, Survey> surveys = new TreeMap<>();
    private final SurveyTexts texts = SurveyTexts.read();

    Catalogue(Signals declared) throws IOException {
        for (Resource file : files()) {
            String key = key(file);
            try (InputStream in = file.getInputStream()) {
                Survey survey = SurveyFile.read(key, in, declared);
                mustHaveWords(survey);
                surveys.put(key, survey);
            }
        }
    }

    static Set<String> keys() {
        try {
            return Stream.of(files()).map(Catalogue::key).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] files() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:surveys/*.yaml");
    }

    private static String key(Resource file) {
        return String.valueOf(file.getFilename()).replaceFirst("\\.yaml$", "");
    }

    private void mustHaveWords(Survey survey) {
        if (!texts.has(survey.key()))
            throw new BadSurvey(survey.key() + "_en.properties", "the file", "It is missing. Say the question there.");
        texts.of(survey.key()).forEach((language, words) -> {
            String file = "%s_%s.properties".formatted(survey.key(), language);
            NEEDED.forEach(key -> mustHave(file, words, key));
            survey.options().forEach(option -> mustHave(file, words, "option." + option.key()));
            if (survey.comment()) mustHave(file, words, "comment");
            if (!words.text(MAIL).contains("{{link}}"))
                throw new BadSurvey(file, MAIL, "The link is missing. Put {{link}} where customers look for it.");
        });
    }

    private static void mustHave(String file, Wording words, String key) {
        if (!words.texts().containsKey(key)) throw new BadSurvey(file, key, "It is missing. Say it in this language.");
    }

    Collection<Survey> surveys() {
        return surveys.values();
    }

    boolean knows(String key) {
        return surveys.containsKey(key);
    }

    /** @throws Invalid naming {@code survey} when there is none of that key */
    Survey get(String key) {
        Survey survey = surveys.get(key);
        if (survey != null) return survey;
        throw new Invalid(
                "survey",
                "\"%s\" is no survey here; use one of %s.".formatted(key, String.join(", ", surveys.keySet())));
    }

    /** What our people call a survey, also one that is no longer there. */
    String title(String key) {
        Survey survey = surveys.get(key);
        return survey == null ? key : survey.title();
    }

    /** The languages in which a survey can be asked. */
    List<String> languages(Survey survey) {
        return List.copyOf(texts.of(survey.key()).keySet());
    }

    /** The survey's words and those of its page, in that language or else in English. */
    Wording words(Survey survey, @Nullable String language) {
        Wording own = in(language, survey.key());
        Map<String, String> all =
                new HashMap<>(in(own.language(), SurveyTexts.PAGE).texts());
        all.putAll(own.texts());
        return new Wording(own.language(), all);
    }

    /** What a page says when there is no survey to show, in the first of these languages that is known. */
    Wording pageWords(List<String> languages) {
        SortedMap<String, Wording> known = texts.of(SurveyTexts.PAGE);
        return in(languages.stream().filter(known::containsKey).findFirst().orElse(null), SurveyTexts.PAGE);
    }

    private Wording in(@Nullable String language, String file) {
        SortedMap<String, Wording> known = texts.of(file);
        Wording found = language == null ? null : known.get(language);
        return found != null ? found : Objects.requireNonNull(known.get(SurveyTexts.ENGLISH));
    }
}
