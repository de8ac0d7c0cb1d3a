package io.playmaker.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.playmaker.shared.Invalid;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the YAML of a mapping, and says in a sentence what is wrong with it. */
final class ReadMapping {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReadMapping() {}

    /** @throws Invalid when the YAML cannot be read or names a field that rows of its kind do not have */
    static Definition read(String yaml) {
        try {
            Definition definition = YAML.readValue(yaml, Definition.class);
            check(definition);
            return definition;
        } catch (UnrecognizedPropertyException e) {
            throw wrong("There is no '" + e.getPropertyName() + "' in a mapping" + where(e) + "; use one of " + known(e)
                    + ".");
        } catch (InvalidFormatException e) {
            throw wrong("'" + e.getValue() + "' cannot stand for '" + path(e) + "'" + where(e) + choices(e));
        } catch (JsonMappingException e) {
            if (e.getPath().isEmpty())
                throw wrong("The mapping is empty or holds no keys; state its 'kind' and its 'fields'.");
            throw wrong("What stands for '" + path(e) + "'" + where(e)
                    + " cannot be read; compare it with a shipped mapping.");
        } catch (JsonProcessingException e) {
            throw wrong("The mapping is no YAML" + where(e) + "; look at indents, colons and quotes there.");
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> Objects.requireNonNullElse(step.getFieldName(), "entry " + (step.getIndex() + 1)))
                .collect(Collectors.joining("."));
    }

    private static String known(UnrecognizedPropertyException e) {
        return Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String choices(InvalidFormatException e) {
        Class<?> type = e.getTargetType();
        return type != null && type.isEnum()
                ? "; use one of " + Arrays.toString(type.getEnumConstants()) + "."
                : "; write it as in a shipped mapping.";
    }

    private static void check(Definition definition) {
        if (definition.kind() == null)
            throw wrong("The mapping lacks 'kind'; state ACCOUNTS, CONTACTS, SUBSCRIPTIONS or SIGNALS.");
        for (Map<String, FieldRule> rules : definition.facts()) checkFields(definition.kind(), rules);
        for (Condition condition : definition.warn()) {
            if (condition.say() == null)
                throw wrong("An entry under 'warn' lacks 'say'; write the sentence that the report shows.");
            if (condition.before() != null && condition.before().size() != 2)
                throw wrong("'before' under 'warn' needs two columns with dates, the earlier first.");
        }
        for (String what : definition.lookup().keySet())
            if (!what.equals("subscription") && !what.equals("account"))
                throw wrong("'" + what + "' cannot be looked up; use 'subscription' or 'account'.");
        Definition.Expectation expect = definition.expect();
        if (expect != null && (expect.stage() == null || expect.namedIn() == null || expect.say() == null))
            throw wrong("'expect' needs 'stage', 'namedIn' and 'say'; state all three.");
        try {
            definition.values();
            if (expect != null && expect.among() != null) Pattern.compile(expect.among());
        } catch (PatternSyntaxException e) {
            throw wrong("The pattern under 'among' cannot be used: " + e.getDescription() + ".");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong("A pattern under 'dates' or the 'zone' cannot be used: " + e.getMessage() + ".");
        }
    }

    private static void checkFields(ImportKind kind, Map<String, FieldRule> rules) {
        List<String> known = Fields.of(kind).stream().map(Imports.Field::name).toList();
        rules.forEach((field, rule) -> {
            if (!known.contains(field))
                throw wrong("There is no field '" + field + "' for " + kind + "; use one of " + known + ".");
            if (rule == null || rule.column() == null && rule.constant() == null && rule.template() == null)
                throw wrong("The mapping does not say where '" + field
                        + "' comes from; give it a 'column', a 'constant' or a 'template'.");
        });
        for (Imports.Field field : Fields.of(kind))
            if (field.required() && !rules.containsKey(field.name()))
                throw wrong("The mapping does not say where '" + field.name() + "' comes from; add it under 'fields'.");
    }

    private static Invalid wrong(String sentence) {
        return new Invalid("mapping", sentence);
    }
}
