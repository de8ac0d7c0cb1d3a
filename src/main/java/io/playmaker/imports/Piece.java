package io.playmaker.imports;

import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some rows of a file, and what becomes of them. */
final class Piece {

    private static final int LONGEST_VALUE = 1000;

    final List<ImportProblem> problems = new ArrayList<>();
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
        refused++;
        note(said, problem, Severity.ERROR);
    }

    void warn(Said said, Problem problem) {
        warnings++;
        note(said, problem, Severity.WARNING);
    }

    void warn(int line, @Nullable String column, String reason, @Nullable String value) {
        warnings++;
        problems.add(new ImportProblem(line, column, Severity.WARNING, reason, value));
    }

    void refuse(Row row, Problem problem) {
        refused++;
        problems.add(new ImportProblem(
                row.line(), problem.field(), Severity.ERROR, problem.message(), row.get(problem.field())));
    }

    private void note(Said said, Problem problem, Severity severity) {
        FieldRule rule = said.rules().get(problem.field());
        String column = rule == null || rule.columns().isEmpty()
                ? problem.field()
                : rule.columns().get(0);
        String value = said.row().get(column);
        if (value == null) value = said.text(problem.field());
        problems.add(new ImportProblem(said.row().line(), column, severity, problem.message(), shortened(value)));
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
