package io.playmaker.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a file by its columns, with what was looked up for it. Kept small: a file has many. */
final class Row {

    private final int line;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private Map<String, String> found = Map.of();

    /** @param columns each column's place, in the file's order and shared by all rows */
    Row(int line, Map<String, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    /** As in the file; a row that ends early is filled up with empty cells. */
    Map<String, String> cells() {
        Map<String, String> byColumn = new LinkedHashMap<>();
        columns.forEach((column, place) -> byColumn.put(column, cell(place)));
        return byColumn;
    }

    private String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** The cell of a column, or a looked-up value such as {@code subscription.startsOn}; null when empty. */
    @Nullable
    String get(String column) {
        Integer place = columns.get(column);
        String cell = place == null ? found.get(column) : cell(place);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    void found(String name, @Nullable Object value) {
        if (value == null) return;
        if (found.isEmpty()) found = new HashMap<>();
        found.put(name, value.toString());
    }

    /** How many cells hold something although the header names no column for them. */
    int cellsTooMany() {
        int many = cells.size();
        while (many > columns.size() && cells.get(many - 1).isBlank()) many--;
        return Math.max(0, many - columns.size());
    }
}
