package io.playmaker.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.playmaker.account.Stage;
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

    private static final int MOST_ROWS_MORE = 2_000;

    /** One of several facts of a row; {@code when} decides whether this row holds it. */
    record Fact(
            @JsonProperty("when") List<Condition> when,
            @JsonProperty("fields") Map<String, FieldRule> fields) {

        Fact(@Nullable List<Condition> when, @Nullable Map<String, FieldRule> fields) {
            this.when = when == null ? List.of() : List.copyOf(when);
            this.fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /**
     * Accounts of this stage that no row names are worth a warning.
     *
     * @param among pattern of the ids of the accounts that this file should know; null for all
     */
    record Expectation(
            @JsonProperty("stage") Stage stage,
            @JsonProperty("namedIn") String namedIn,
            @JsonProperty("among") @Nullable String among,
            @JsonProperty("say") String say) {

        boolean concerns(String account) {
            return among == null || account.matches(among);
        }
    }

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

    /** Notes what can only be seen in the whole file. */
    void lookThrough(List<Row> rows) {
        warn.forEach(condition -> condition.lookThrough(rows));
    }

    /** Rows of one account that follow each other go in together, so that nothing judges it by half of them. */
    int endOfPiece(List<Row> rows, int wished) {
        FieldRule account = facts().get(0).get("account");
        int end = wished;
        if (account == null || end == 0) return end;
        String last = account.read(rows.get(end - 1));
        int most = Math.min(rows.size(), wished + MOST_ROWS_MORE);
        while (last != null && end < most && last.equals(account.read(rows.get(end)))) end++;
        return end;
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
