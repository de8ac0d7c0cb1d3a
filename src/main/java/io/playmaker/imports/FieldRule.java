package io.playmaker.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one field comes from. In YAML either a column's name or one of
 * {@code {column: x, values: {A: B}, otherwise: C}}, {@code {constant: x}}, {@code {template: "{a}-opened"}}.
 *
 * @param template text with the columns of the row in braces; null as long as none of these columns holds anything
 * @param values translations of what stands in the column or comes of the template; what is not named passes as it is
 * @param otherwise the value when the column is empty
 * @param divideBy divides a number, such as 3600 for seconds that become hours
 */
record FieldRule(
        @Nullable String column,
        @Nullable String constant,
        @Nullable String template,
        Map<String, String> values,
        @Nullable String otherwise,
        @Nullable Double divideBy) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    @JsonCreator
    FieldRule(
            @JsonProperty("column") @Nullable String column,
            @JsonProperty("constant") @Nullable String constant,
            @JsonProperty("template") @Nullable String template,
            @JsonProperty("values") @Nullable Map<String, String> values,
            @JsonProperty("otherwise") @Nullable String otherwise,
            @JsonProperty("divideBy") @Nullable Double divideBy) {
        this.column = column;
        this.constant = constant;
        this.template = template;
        this.values = values == null ? Map.of() : Map.copyOf(values);
        this.otherwise = otherwise;
        this.divideBy = divideBy;
    }

    @JsonCreator
    static FieldRule ofColumn(String column) {
        return new FieldRule(column, null, null, null, null, null);
    }

    static FieldRule ofConstant(String constant) {
        return new FieldRule(null, constant, null, null, null, null);
    }

    /** The text that this rule makes of a row; null when nothing is said. */
    @Nullable
    String read(Row row) {
        if (constant != null) return constant;
        String cell = template != null ? filled(template, row) : column == null ? null : row.get(column);
        if (cell == null) return otherwise;
        String translated = values.get(cell);
        return translated == null ? cell : translated;
    }

    private static @Nullable String filled(String template, Row row) {
        Matcher places = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        boolean said = false;
        while (places.find()) {
            String value = row.get(places.group(1));
            said |= value != null;
            places.appendReplacement(text, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return said ? places.appendTail(text).toString() : null;
    }

    /** The columns it reads. */
    List<String> columns() {
        if (column != null) return List.of(column);
        if (template == null) return List.of();
        return PLACE.matcher(template).results().map(found -> found.group(1)).toList();
    }
}
