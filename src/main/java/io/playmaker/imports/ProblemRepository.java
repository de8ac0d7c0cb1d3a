package io.playmaker.imports;

import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.imports.Imports.ProblemCount;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProblemRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ProblemRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long id, List<ImportProblem> problems) {
        batches.batchUpdate(
                """
                insert into imports_problem (import_id, line, column_name, severity, reason, content)
                values (?, ?, ?, ?, ?, ?)
                """,
                problems.stream()
                        .map(problem -> new Object[] {
                            id,
                            problem.line(),
                            problem.column(),
                            problem.severity().name(),
                            problem.reason(),
                            problem.value()
                        })
                        .toList());
    }

    List<ImportProblem> of(long id, @Nullable Severity severity, int offset, int limit) {
        return jdbc.sql("""
                        select line, column_name, severity, reason, content
                        from imports_problem
                        where import_id = :id
                          and (cast(:severity as varchar) is null or severity = :severity)
                        order by line, id
                        limit :limit offset :offset
                        """)
                .param("id", id)
                .param("severity", severity == null ? null : severity.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new ImportProblem(
                        row.getInt("line"),
                        row.getString("column_name"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("reason"),
                        row.getString("content")))
                .list();
    }

    List<ProblemCount> summary(long id) {
        return jdbc.sql("""
                        select severity, column_name, reason, count(*) as problems, min(line) as first_line
                        from imports_problem
                        where import_id = :id
                        group by severity, column_name, reason
                        order by problems desc, first_line
                        limit 100
                        """)
                .param("id", id)
                .query((row, number) -> new ProblemCount(
                        Severity.valueOf(row.getString("severity")),
                        row.getString("column_name"),
                        row.getString("reason"),
                        row.getInt("problems"),
                        row.getInt("first_line")))
                .list();
    }
}
