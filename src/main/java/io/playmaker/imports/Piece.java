package io.playmaker.imports;

import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some rows of a file, and what becomes of them. */
final class Piece {

    private static final int LONGEST = 1000;

    final List<ImportProblem> problems = new ArrayList<>();
    private final Set<ImportProblem> seen = new HashSet<>();
    int added;
    int changed;
    int unchanged;
    int refused;
    int warnings;

    /** One fact of a row, with the texts that its rules made. */
    record Said(Row row, Map<String, FieldRule> rules, Map<String, String> texts) {

        @Nullable
        String text(String field) {
            return texts.get(field);
        }
    }

    void refuse(Said said, Problem problem) {
        if (note(said, problem, Severity.ERROR)) refused++;
    }

    void warn(Said said, Problem problem) {
        if (note(said, problem, Severity.WARNING)) warnings++;
    }

    void warn(int line, @Nullable String column, String reason, @Nullable String value) {
        if (note(line, column, Severity.WARNING, reason, value)) warnings++;
    }

    void refuse(Row row, Problem problem) {
        if (note(row.line(), problem.field(), Severity.ERROR, problem.message(), row.get(problem.field()))) refused++;
    }

    private boolean note(Said said, Problem problem, Severity severity) {
        FieldRule rule = said.rules().get(problem.field());
        String column = rule == null || rule.columns().isEmpty()
                ? problem.field()
                : rule.columns().get(0);
        String value = said.row().get(column);
        if (value == null) value = said.text(problem.field());
        return note(said.row().line(), column, severity, problem.message(), value);
    }

    /** A row that holds several facts may say the same several times; once is enough. */
    private boolean note(int line, @Nullable String column, Severity severity, String reason, @Nullable String value) {
        String named = column == null || column.isEmpty() ? null : shortened(column, 200);
        ImportProblem problem =
                new ImportProblem(line, named, severity, shortened(reason, LONGEST), shortened(value, LONGEST));
        if (line > 0 && !seen.add(problem)) return false;
        problems.add(problem);
        return true;
    }

    @SuppressWarnings("NullAway") // Null comes back only for null.
    private static String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
