package io.playmaker.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.playmaker.signal.Signals;
import io.playmaker.voice.Survey.Kind;
import io.playmaker.voice.Survey.Option;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a survey's file says, checked field by field. */
final class SurveyFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String key;
    private final Signals declared;

    private SurveyFile(String key, Signals declared) {
        this.key = key;
        this.declared = declared;
    }

    /** @throws BadSurvey naming the file, the field and the remedy */
    static Survey read(String key, InputStream in, Signals declared) throws IOException {
        try {
            return new SurveyFile(key, declared).compile(YAML.readValue(in, Content.class));
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty()
                    ? "the whole file"
                    : Objects.requireNonNullElse(e.getPath().get(0).getFieldName(), "a list");
            throw new BadSurvey(
                    key + ".yaml",
                    field,
                    "This is no field here, or not the kind of value it takes. Compare the others.");
        } catch (JsonProcessingException e) {
            throw new BadSurvey(
                    key + ".yaml",
                    "line " + e.getLocation().getLineNr(),
                    "This is not YAML. Correct indents and brackets.");
        }
    }

    private Survey compile(Content content) {
        if (content.title == null || content.title.isBlank())
            throw bad("title", "It is missing. Say what our people call this survey.");
        if (content.kind == null) throw bad("kind", "It is missing. Use CHOICE or SCALE.");
        if (content.options == null || content.options.size() < 2)
            throw bad("options", "A question needs two answers at least. Add them.");
        Set<String> keys = new HashSet<>();
        for (Option option : content.options) check(option, content, keys);
        if (content.measure != null && !declared.measures().containsKey(content.measure))
            throw bad("measure", "measures.yaml declares no such measure. Declare it there, or correct it.");
        return new Survey(
                key, content.title, content.kind, List.copyOf(content.options), content.comment, content.measure);
    }

    private void check(Option option, Content content, Set<String> keys) {
        if (!String.valueOf(option.key()).matches("[A-Za-z0-9_-]{1,60}"))
            throw bad("options", "\"" + option.key() + "\" is no key. Use letters, digits, - and _.");
        if (!keys.add(option.key())) throw bad("options", "\"" + option.key() + "\" is there twice. Keep one.");
        boolean scored = content.kind == Kind.SCALE || content.measure != null;
        if (scored && option.score() == null)
            throw bad("options." + option.key(), "It needs a score, because this is a scale or becomes a measure.");
        if (option.event() != null && !declared.events().containsKey(option.event()))
            throw bad("options." + option.key(), "measures.yaml declares no such event. Declare it there.");
    }

    private BadSurvey bad(String field, String sentence) {
        return new BadSurvey(key + ".yaml", field, sentence);
    }

    private record Content(
            @Nullable String title,
            @Nullable Kind kind,
            boolean comment,
            @Nullable String measure,
            @Nullable List<Option> options) {}
}
