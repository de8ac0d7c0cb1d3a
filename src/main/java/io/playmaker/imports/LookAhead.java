package io.playmaker.imports;

import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the first rows of a file for a try and takes it all back. */
@Component
class LookAhead {

    private static final int ROWS = 20;

    private final TakeRows takeRows;
    private final TransactionTemplate transaction;

    LookAhead(TakeRows takeRows, TransactionTemplate transaction) {
        this.takeRows = takeRows;
        this.transaction = transaction;
    }

    Preview preview(CsvFile file, String yaml, Map<String, String> suggestion) {
        List<Row> rows = file.rows().subList(0, Math.min(ROWS, file.rows().size()));
        List<ImportProblem> problems = new ArrayList<>();
        List<Map<String, String>> taken = new ArrayList<>();
        try {
            Definition definition = ReadMapping.read(yaml);
            mustFit(definition, file);
            definition.lookThrough(rows);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                problems.addAll(takeRows.take(definition, rows, "preview", true).problems);
                taken.addAll(taken(definition, rows));
            });
        } catch (Invalid e) {
            for (Problem problem : e.problems())
                problems.add(new ImportProblem(0, null, Severity.ERROR, problem.message(), null));
        }
        return new Preview(file.columns(), rows.stream().map(Row::cells).toList(), taken, problems, suggestion);
    }

    private static List<Map<String, String>> taken(Definition definition, List<Row> rows) {
        List<Map<String, String>> taken = new ArrayList<>();
        Values values = definition.values();
        for (Row row : rows) {
            try {
                for (Map<String, FieldRule> rules : definition.factsOf(row, values))
                    taken.add(TakeRows.texts(rules, row));
            } catch (Invalid e) {
                // It stands among the problems already.
            }
        }
        return taken;
    }

    static void mustFit(Definition definition, CsvFile file) {
        List<Problem> missing = definition.columns().stream()
                .filter(column -> !file.columns().contains(column))
                .map(column -> new Problem(
                        "mapping",
                        "The file has no column '" + column + "', which the mapping reads; its columns are "
                                + String.join(", ", file.columns()) + "."))
                .toList();
        if (!missing.isEmpty()) throw new Invalid(missing);
    }

    static String yaml(ImportKind kind, Map<String, String> fields, Map<String, String> constants) {
        StringBuilder yaml = new StringBuilder("kind: " + kind + "\nfields:\n");
        Map<String, String> lines = new LinkedHashMap<>();
        fields.forEach((column, field) -> lines.put(field, quoted(column)));
        constants.forEach((field, value) -> lines.put(field, "{constant: " + quoted(value) + "}"));
        lines.forEach((field, rule) ->
                yaml.append("  ").append(field).append(": ").append(rule).append('\n'));
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
