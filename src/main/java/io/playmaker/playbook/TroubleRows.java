package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what went wrong and needs a person. */
@Repository
class TroubleRows {

    private final JdbcClient jdbc;

    TroubleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A trouble, and what can be tried again: an engine's job or a message of ours. */
    record Kept(
            Playbooks.Trouble trouble,
            @Nullable String job,
            @Nullable Long message) {}

    void insert(long run, String activity, String error, @Nullable String job, @Nullable Long message, Instant at) {
        jdbc.sql("""
                        insert into playbook_trouble (run_id, activity, error, job, message_id, at)
                        values (:run, :activity, :error, :job, :message, :at)
                        """)
                .param("run", run)
                .param("activity", activity)
                .param("error", Columns.cut(error, 2000))
                .param("job", job)
                .param("message", message)
                .param("at", Columns.at(at))
                .update();
    }

    /** Locks an unsolved trouble until the transaction ends. */
    Optional<Kept> lock(long id) {
        return jdbc.sql("select * from playbook_trouble where id = :id and solved_at is null for update")
                .param("id", id)
                .query(TroubleRows::kept)
                .optional();
    }

    void solved(long id, @Nullable String by, Instant at) {
        jdbc.sql("update playbook_trouble set solved_at = :at, solved_by = :by where id = :id and solved_at is null")
                .param("at", Columns.at(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void solvedJob(String job, Instant at) {
        jdbc.sql("update playbook_trouble set solved_at = :at where job = :job and solved_at is null")
                .param("at", Columns.at(at))
                .param("job", job)
                .update();
    }

    void solvedAll(long run, Instant at) {
        jdbc.sql("update playbook_trouble set solved_at = :at where run_id = :run and solved_at is null")
                .param("at", Columns.at(at))
                .param("run", run)
                .update();
    }

    List<Playbooks.Trouble> unsolved(@Nullable Long run) {
        return jdbc.sql("""
                        select * from playbook_trouble
                        where solved_at is null and run_id = coalesce(cast(:run as bigint), run_id)
                        order by at desc, id desc
                        limit 500
                        """).param("run", run).query(TroubleRows::kept).list().stream()
                .map(Kept::trouble)
                .toList();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new Playbooks.Trouble(
                        row.getLong("id"),
                        row.getLong("run_id"),
                        row.getString("activity"),
                        row.getString("error"),
                        Columns.instant(row, "at")),
                row.getString("job"),
                Columns.longOrNull(row, "message_id"));
    }
}
