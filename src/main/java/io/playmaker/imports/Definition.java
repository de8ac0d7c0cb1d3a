package io.playmaker.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.playmaker.shared.Invalid;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, read from its YAML.
 *
 * @param dates date patterns that are tried before the usual ones, such as {@code MM/dd/yyyy}
 * @param lookup what to look up by which column: {@code subscription}, {@code account}
 * @param fields where each field comes from
 * @param signals for signals: the facts that one row holds, each with the fields it does not share
 * @param warn what is worth a warning
 * @param expect after the last row: accounts that some row should have named
 */
record Definition(
        ImportKind kind,
        List<String> dates,
        String zone,
        @Nullable Character decimal,
        Map<String, String> lookup,
        Map<String, FieldRule> fields,
        List<Fact> signals,
        List<Condition> warn,
        @Nullable Expectation expect) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** One of several facts of a row; {@code when} decides whether this row holds it. */
    record Fact(
            @JsonProperty("when") List<Condition> when,
            @JsonProperty("fields") Map<String, FieldRule> fields) {

        Fact(@Nullable List<Condition> when, @Nullable Map<String, FieldRule> fields) {
            this.when = when == null ? List.of() : List.copyOf(when);
            this.fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /** Accounts of this stage that no row names are worth a warning. */
    record Expectation(
            @JsonProperty("stage") String stage,
            @JsonProperty("namedIn") String namedIn,
            @JsonProperty("say") String say) {}

    Definition(
            @JsonProperty("kind") ImportKind kind,
            @JsonProperty("dates") @Nullable List<String> dates,
            @JsonProperty("zone") @Nullable String zone,
            @JsonProperty("decimal") @Nullable Character decimal,
            @JsonProperty("lookup") @Nullable Map<String, String> lookup,
            @JsonProperty("fields") @Nullable Map<String, FieldRule> fields,
            @JsonProperty("signals") @Nullable List<Fact> signals,
            @JsonProperty("warn") @Nullable List<Condition> warn,
            @JsonProperty("expect") @Nullable Expectation expect) {
        this.kind = kind;
        this.dates = dates == null ? List.of() : List.copyOf(dates);
        this.zone = zone == null ? "UTC" : zone;
        this.decimal = decimal;
        this.lookup = lookup == null ? Map.of() : Map.copyOf(lookup);
        this.fields = fields == null ? Map.of() : Map.copyOf(fields);
        this.signals = signals == null ? List.of() : List.copyOf(signals);
        this.warn = warn == null ? List.of() : List.copyOf(warn);
        this.expect = expect;
    }

    /** @throws Invalid when the YAML cannot be read or names a field that rows of its kind do not have */
    static Definition read(String yaml) {
        try {
            Definition definition = YAML.readValue(yaml, Definition.class);
            definition.check();
            return definition;
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new Invalid("mapping", "The mapping is not readable" + where + ": " + e.getOriginalMessage());
        }
    }

    private void check() {
        if (kind == null)
            throw new Invalid(
                    "mapping", "The mapping lacks 'kind'; state ACCOUNTS, CONTACTS, SUBSCRIPTIONS or SIGNALS.");
        List<String> known = Fields.of(kind).stream().map(Imports.Field::name).toList();
        for (Map<String, FieldRule> rules : facts())
            for (String field : rules.keySet())
                if (!known.contains(field))
                    throw new Invalid(
                            "mapping", "There is no field '" + field + "' for " + kind + "; use one of " + known + ".");
        for (Imports.Field field : Fields.of(kind))
            for (Map<String, FieldRule> rules : facts())
                if (field.required() && !rules.containsKey(field.name()))
                    throw new Invalid(
                            "mapping",
                            "The mapping does not say where '" + field.name() + "' comes from; add it under 'fields'.");
        try {
            values();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Invalid("mapping", "A date pattern or the zone cannot be used: " + e.getMessage());
        }
    }

    /** Every column the file must have. */
    List<String> columns() {
        Stream<String> ofFields =
                facts().stream().flatMap(rules -> rules.values().stream()).flatMap(rule -> rule.columns().stream());
        Stream<String> ofConditions = Stream.concat(
                        warn.stream(), signals.stream().flatMap(fact -> fact.when().stream()))
                .flatMap(condition -> condition.columns().stream());
        Stream<String> looked = lookup.values().stream();
        return Stream.of(ofFields, ofConditions, looked)
                .flatMap(columns -> columns)
                .filter(column -> !column.startsWith("subscription.") && !column.startsWith("account."))
                .distinct()
                .toList();
    }

    /** For each fact that a row may hold, all its fields. */
    List<Map<String, FieldRule>> facts() {
        if (signals.isEmpty()) return List.of(fields);
        return signals.stream().map(this::complete).toList();
    }

    private Map<String, FieldRule> complete(Fact fact) {
        Map<String, FieldRule> rules = new HashMap<>(fields);
        rules.putAll(fact.fields());
        return rules;
    }

    /** The facts this row holds, as the rules that make them. */
    List<Map<String, FieldRule>> factsOf(Row row, Values values) {
        if (signals.isEmpty()) return List.of(fields);
        List<Map<String, FieldRule>> found = new ArrayList<>();
        for (Fact fact : signals)
            if (fact.when().stream().allMatch(condition -> condition.holds(row, values))) found.add(complete(fact));
        return found;
    }

    Values values() {
        return new Values(dates, ZoneId.of(zone), decimal);
    }
}
