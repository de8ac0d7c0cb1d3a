package io.playmaker.imports;

import io.playmaker.imports.ImportProblem.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long add(
            ImportKind kind,
            String fileName,
            Mapping mapping,
            byte[] content,
            boolean history,
            String by,
            Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into imports_import
                            (kind, file_name, mapping, definition, content, history, state, done, added, changed,
                             unchanged, refused, warnings, by_whom, created_at)
                        values (:kind, :fileName, :mapping, :definition, :content, :history, 'WAITING', 0, 0, 0,
                                0, 0, 0, :by, :now)
                        """)
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("mapping", mapping.name())
                .param("definition", mapping.definition())
                .param("content", content)
                .param("history", history)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Import> find(long id) {
        return jdbc.sql("""
                        select id, kind, file_name, mapping, state, total, done, added, changed, unchanged, refused,
                               warnings, error, by_whom, created_at, ended_at
                        from imports_import
                        where id = :id
                        """).param("id", id).query(ImportRepository::imported).optional();
    }

    List<Import> newest(int limit) {
        return jdbc.sql("""
                        select id, kind, file_name, mapping, state, total, done, added, changed, unchanged, refused,
                               warnings, error, by_whom, created_at, ended_at
                        from imports_import
                        order by id desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query(ImportRepository::imported)
                .list();
    }

    /** What the worker needs of the import at the head of the queue. */
    record Waiting(long id, String definition, boolean history, int done, String by) {}

    /** The oldest that is not finished, if no other node is at it: files build on each other, so they go in one by one. */
    Optional<Waiting> claim() {
        return jdbc.sql("""
                        select id, definition, history, done, by_whom
                        from imports_import
                        where id = (select min(id) from imports_import where state in ('WAITING', 'RUNNING'))
                        for update skip locked
                        """)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getString("definition"),
                        row.getBoolean("history"),
                        row.getInt("done"),
                        row.getString("by_whom")))
                .optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from imports_import where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    void progress(long id, int total, int done, Piece piece) {
        jdbc.sql("""
                        update imports_import
                        set state = 'RUNNING', total = :total, done = :done, added = added + :added,
                            changed = changed + :changed, unchanged = unchanged + :unchanged,
                            refused = refused + :refused, warnings = warnings + :warnings
                        where id = :id
                        """)
                .param("total", total)
                .param("done", done)
                .param("added", piece.added)
                .param("changed", piece.changed)
                .param("unchanged", piece.unchanged)
                .param("refused", piece.refused)
                .param("warnings", piece.warnings)
                .param("id", id)
                .update();
        addProblems(id, piece.problems);
    }

    void end(long id, Import.State state, @Nullable String error, Instant now) {
        jdbc.sql("""
                        update imports_import
                        set state = :state, error = :error, ended_at = :now, content = null
                        where id = :id
                        """)
                .param("state", state.name())
                .param("error", error)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private void addProblems(long id, List<ImportProblem> problems) {
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

    List<ImportProblem> problems(long id, @Nullable Severity severity, int offset, int limit) {
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

    List<Mapping> mappings() {
        return jdbc.sql("select name, kind, definition from imports_mapping order by name")
                .query((row, number) -> new Mapping(
                        row.getString("name"),
                        ImportKind.valueOf(row.getString("kind")),
                        row.getString("definition"),
                        false))
                .list();
    }

    void save(Mapping mapping, String by, Instant now) {
        jdbc.sql("delete from imports_mapping where name = :name")
                .param("name", mapping.name())
                .update();
        jdbc.sql("""
                        insert into imports_mapping (name, kind, definition, saved_by, saved_at)
                        values (:name, :kind, :definition, :by, :now)
                        """)
                .param("name", mapping.name())
                .param("kind", mapping.kind().name())
                .param("definition", mapping.definition())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Import imported(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Import(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("mapping"),
                Import.State.valueOf(row.getString("state")),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("warnings"),
                row.getString("error"),
                row.getString("by_whom"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
