package io.playmaker.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a file by its columns, with what was looked up for it. */
final class Row {

    private final int line;
    private final Map<String, String> cells;
    private final Map<String, String> found = new HashMap<>();

    Row(int line, Map<String, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    Map<String, String> cells() {
        return cells;
    }

    /** The cell of a column, or a looked-up value such as {@code subscription.startsOn}; null when empty. */
    @Nullable
    String get(String column) {
        String cell = cells.get(column);
        if (cell == null) cell = found.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    void found(String name, @Nullable Object value) {
        if (value != null) found.put(name, value.toString());
    }
}
