package io.playmaker.web.page;

import io.playmaker.imports.ImportKind;
import io.playmaker.imports.Imports;
import io.playmaker.imports.Mapping;
import io.playmaker.shared.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person has chosen so far about a file: what its rows are and which column is which field.
 *
 * @param stated null while the columns shall tell
 * @param shown the kind for which the choices below were offered
 * @param mapping a saved mapping that decides instead of the choices
 * @param columns the columns the choices were made for
 * @param fields for each of these columns the field chosen, or empty
 * @param constants the value that every row gets, by field
 */
record Draft(
        @Nullable ImportKind stated,
        @Nullable ImportKind shown,
        @Nullable Mapping mapping,
        List<String> columns,
        List<String> fields,
        Map<String, String> constants) {

    private static final String CONSTANT = "constant.";

    static Draft of(MultiValueMap<String, String> form, List<Mapping> mappings) {
        String name = form.getFirst("mapping");
        Mapping mapping = mappings.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        Map<String, String> constants = new LinkedHashMap<>();
        form.forEach((key, values) -> {
            String value = values.isEmpty() ? "" : values.get(0).strip();
            if (key.startsWith(CONSTANT) && !value.isEmpty()) constants.put(key.substring(CONSTANT.length()), value);
        });
        return new Draft(
                mapping == null ? kind(form.getFirst("kind")) : mapping.kind(),
                kind(form.getFirst("kindFound")),
                mapping,
                form.getOrDefault("column", List.of()),
                form.getOrDefault("field", List.of()),
                constants);
    }

    private static @Nullable ImportKind kind(@Nullable String name) {
        return Named.one(ImportKind.values(), name);
    }

    /** What the rows of a file with these columns are, as far as the person said or was shown; null if neither. */
    @Nullable
    ImportKind kindOf(List<String> others) {
        return stated != null || !columns.equals(others) ? stated : shown;
    }

    /** Whether the choices were made for rows of this kind with these columns; for another file they mean nothing. */
    boolean madeFor(ImportKind kind, List<String> others) {
        return kind == shown && columns.equals(others) && fields.size() == columns.size();
    }

    /** Column to field. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            if (fields.get(i).isBlank()) continue;
            if (chosen.containsValue(fields.get(i)))
                throw new Invalid("field", "Two columns are read as '" + fields.get(i) + "'; leave one of them out.");
            chosen.put(columns.get(i), fields.get(i));
        }
        return chosen;
    }

    /** What the import is told: the saved mapping's name, or a definition of these choices. */
    String told(Imports imports, ImportKind rows) {
        if (mapping != null) return mapping.name();
        Map<String, String> chosen = chosen();
        Map<String, String> unsaid = new LinkedHashMap<>(constants);
        unsaid.keySet().removeAll(chosen.values());
        return imports.define(rows, chosen, unsaid);
    }
}
