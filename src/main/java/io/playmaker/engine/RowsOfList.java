package io.playmaker.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that people add to a dynamic list, each against the rules of the list's fields. */
final class RowsOfList {

    private RowsOfList() {}

    /** What is wrong with the first row that is, or null. A row that was added and left empty says nothing. */
    static @Nullable String problem(FormField list, Collection<?> rows) {
        List<FormField> columns = columns(list.schema());
        if (columns.isEmpty()) return null;
        int number = 0;
        for (Object row : rows) {
            number++;
            if (!(row instanceof Map<?, ?> cells)) return list.label() + ", row " + number + ": takes fields by name.";
            String problem = isEmpty(cells) ? null : problem(columns, cells);
            if (problem != null) return list.label() + ", row " + number + ": " + problem;
        }
        return null;
    }

    private static @Nullable String problem(List<FormField> columns, Map<?, ?> cells) {
        for (FormField column : columns) {
            String problem = Answers.check(column, Answers.plain(cells.get(column.key())))
                    .problem();
            if (problem != null) return problem;
        }
        return null;
    }

    private static boolean isEmpty(Map<?, ?> cells) {
        return cells.values().stream().allMatch(cell -> Answers.plain(cell) == null);
    }

    private static List<FormField> columns(JsonNode list) {
        List<FormField> columns = new ArrayList<>();
        for (JsonNode component : list.path("components"))
            if (component.has("key")) columns.add(FormField.of(component, List.of()));
        return columns;
    }
}
