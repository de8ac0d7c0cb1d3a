package io.playmaker.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                            (kind, file_name, mapping, definition, history, state, done, added, changed,
                             unchanged, refused, warnings, by_whom, created_at)
                        values (:kind, :fileName, :mapping, :definition, :history, 'WAITING', 0, 0, 0,
                                0, 0, 0, :by, :now)
                        """)
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("mapping", mapping.name())
                .param("definition", mapping.definition())
                .param("history", history)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        jdbc.sql("insert into imports_content (import_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", content)
                .update();
        return id;
    }

    Optional<Import> find(long id) {
        return jdbc.sql("""
                        select id, kind, file_name, mapping, state, total, done, added, changed, unchanged, refused,
                               warnings, error, by_whom, created_at, ended_at
                        from imports_import
                        where id = :id
                        """).param("id", id).query(ImportRepository::imported).optional();
    }

    boolean exists(String fileName, String by) {
        return jdbc.sql("select count(*) from imports_import where file_name = :fileName and by_whom = :by")
                        .param("fileName", fileName)
                        .param("by", by)
                        .query(Integer.class)
                        .single()
                > 0;
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
        return jdbc.sql("select content from imports_content where import_id = :id")
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
    }

    void end(long id, Import.State state, @Nullable String error, Instant now) {
        jdbc.sql("""
                        update imports_import
                        set state = :state, error = :error, ended_at = :now
                        where id = :id
                        """)
                .param("state", state.name())
                .param("error", error)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        forgetContent(id);
    }

    private void forgetContent(long id) {
        jdbc.sql("delete from imports_content where import_id = :id")
                .param("id", id)
                .update();
    }

    /** False when it had ended already. */
    boolean stop(long id, String reason, Instant now) {
        boolean stopped = jdbc.sql("""
                        update imports_import
                        set state = 'FAILED', error = :reason, ended_at = :now
                        where id = :id and state in ('WAITING', 'RUNNING')
                        """)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
        if (stopped) forgetContent(id);
        return stopped;
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
