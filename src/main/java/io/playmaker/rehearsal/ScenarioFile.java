package io.playmaker.rehearsal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a scenario, and names the field that cannot be read. */
final class ScenarioFile {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private ScenarioFile() {}

    /** @throws Invalid naming each field that cannot be taken, and what it takes */
    static Scenario read(String yaml) {
        Scenario scenario;
        try {
            scenario = YAML.readValue(yaml, Scenario.class);
        } catch (JsonMappingException e) {
            throw new Invalid(field(e), problem(e));
        } catch (JacksonException e) {
            throw new Invalid("file", "This is no YAML: " + e.getOriginalMessage());
        }
        if (scenario == null) throw new Invalid("playbook", "Say which playbook is rehearsed.");
        List<Problem> problems = problems(scenario);
        if (!problems.isEmpty()) throw new Invalid(problems);
        return scenario;
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "file" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static String problem(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) return unknown(unknown.getKnownPropertyIds());
        if (e instanceof InvalidFormatException wrong) return wrong(wrong.getValue(), wrong.getTargetType());
        return "It cannot be read here: " + e.getOriginalMessage() + ".";
    }

    private static String unknown(@Nullable Collection<Object> known) {
        return "There is no such field; there are "
                + (known == null
                        ? "none"
                        : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")))
                + ".";
    }

    private static String wrong(Object value, Class<?> wanted) {
        String takes = wanted.isEnum()
                ? "one of "
                        + Arrays.stream(wanted.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                : switch (wanted.getSimpleName()) {
                    case "Period" -> "a period such as P30D";
                    case "LocalDate" -> "a date such as 2027-03-01";
                    case "Boolean" -> "true or false";
                    default -> "a number";
                };
        return "It takes %s, not \"%s\".".formatted(takes, value);
    }

    private static List<Problem> problems(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        if (scenario.playbook() == null || scenario.playbook().isBlank())
            problems.add(new Problem("playbook", "Say which playbook is rehearsed."));
        for (int at = 0; at < scenario.happenings().size(); at++) {
            Scenario.Happening happening = scenario.happenings().get(at);
            String field = "happens[" + at + "]";
            if (happening.after() == null)
                problems.add(
                        new Problem(field + ".after", "Say how long after the first day it happens, such as P30D."));
            long said = java.util.stream.Stream.of(happening.message(), happening.signal(), happening.band())
                    .filter(java.util.Objects::nonNull)
                    .count();
            if (said != 1) problems.add(new Problem(field, "Say one of message, signal and band."));
        }
        return problems;
    }
}
