package io.playmaker.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of a row or not; everything that is stated must hold.
 *
 * @param column the column (or looked-up value) that {@code is}, {@code isNot} and {@code given} speak about
 * @param before two columns with dates: the first lies before the second
 * @param repeated a column whose value stands in an earlier row as well
 */
record Condition(
        @JsonProperty("column") @Nullable String column,
        @JsonProperty("is") @Nullable String is,
        @JsonProperty("isNot") @Nullable String isNot,
        @JsonProperty("given") @Nullable Boolean given,
        @JsonProperty("before") @Nullable List<String> before,
        @JsonProperty("repeated") @Nullable String repeated,
        @JsonProperty("say") @Nullable String say) {

    private static final String EARLIER = "earlier line of ";

    boolean holds(Row row, Values values) {
        String cell = column == null ? null : row.get(column);
        if (is != null && !is.equals(cell)) return false;
        if (isNot != null && (cell == null || isNot.equals(cell))) return false;
        if (given != null && given != (cell != null)) return false;
        if (repeated != null && row.get(EARLIER + repeated) == null) return false;
        if (before != null) {
            LocalDate first = values.date(before.get(0), row.get(before.get(0)));
            LocalDate second = values.date(before.get(1), row.get(before.get(1)));
            return first != null && second != null && first.isBefore(second);
        }
        return true;
    }

    /** Notes for each row of a whole file which earlier one says the same, as far as this condition asks. */
    void lookThrough(List<Row> rows) {
        if (repeated == null) return;
        Map<String, Integer> lines = new HashMap<>();
        for (Row row : rows) {
            String value = row.get(repeated);
            if (value == null) continue;
            Integer earlier = lines.putIfAbsent(value, row.line());
            if (earlier != null) row.found(EARLIER + repeated, earlier);
        }
    }

    /** The column to show when it holds. */
    @Nullable
    String shown() {
        if (repeated != null) return repeated;
        return before != null ? before.get(0) : column;
    }

    /** The value to show when it holds. */
    @Nullable
    String shownValue(Row row) {
        String shown = shown();
        String value = shown == null ? null : row.get(shown);
        return repeated == null ? value : value + " (also in line " + row.get(EARLIER + repeated) + ")";
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>();
        if (column != null) columns.add(column);
        if (repeated != null) columns.add(repeated);
        if (before != null) columns.addAll(before);
        return columns;
    }
}
