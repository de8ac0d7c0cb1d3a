package io.playmaker.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of a row or not; everything that is stated must hold.
 *
 * @param column the column (or looked-up value) that {@code is}, {@code isNot} and {@code given} speak about
 * @param before two columns with dates: the first lies before the second
 */
record Condition(
        @JsonProperty("column") @Nullable String column,
        @JsonProperty("is") @Nullable String is,
        @JsonProperty("isNot") @Nullable String isNot,
        @JsonProperty("given") @Nullable Boolean given,
        @JsonProperty("before") @Nullable List<String> before,
        @JsonProperty("say") @Nullable String say) {

    boolean holds(Row row, Values values) {
        String cell = column == null ? null : row.get(column);
        if (is != null && !is.equals(cell)) return false;
        if (isNot != null && (cell == null || isNot.equals(cell))) return false;
        if (given != null && given != (cell != null)) return false;
        if (before != null) {
            LocalDate first = values.date(before.get(0), row.get(before.get(0)));
            LocalDate second = values.date(before.get(1), row.get(before.get(1)));
            return first != null && second != null && first.isBefore(second);
        }
        return true;
    }

    /** The column to show when it holds. */
    @Nullable
    String shown() {
        return before != null ? before.get(0) : column;
    }

    List<String> columns() {
        if (before != null) return before;
        return column == null ? List.of() : List.of(column);
    }
}
