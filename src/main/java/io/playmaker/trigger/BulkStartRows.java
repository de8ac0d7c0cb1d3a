package io.playmaker.trigger;

import io.playmaker.shared.Columns;
import io.playmaker.trigger.BulkStart.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of starts of many. */
@Repository
class BulkStartRows {

    private final JdbcClient jdbc;

    BulkStartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this request is known already. */
    boolean insert(Order order, String by, Instant now, String key) {
        return jdbc.sql("""
                                insert into trigger_bulk_start (playbook, reason, accounts, started_by, started_at, request_key)
                                values (:playbook, :reason, :accounts, :by, :now, :key)
                                on conflict do nothing
                                """)
                        .param("playbook", order.playbook())
                        .param("reason", order.reason())
                        .param("accounts", order.accounts().size())
                        .param("by", by)
                        .param("now", Columns.at(now))
                        .param("key", key)
                        .update()
                == 1;
    }

    BulkStart byKey(String key) {
        return jdbc.sql("select * from trigger_bulk_start where request_key = :key")
                .param("key", key)
                .query(BulkStartRows::start)
                .single();
    }

    Optional<BulkStart> find(long id) {
        return jdbc.sql("select * from trigger_bulk_start where id = :id")
                .param("id", id)
                .query(BulkStartRows::start)
                .optional();
    }

    List<BulkStart> newest(int limit) {
        return jdbc.sql("select * from trigger_bulk_start order by id desc limit :limit")
                .param("limit", limit)
                .query(BulkStartRows::start)
                .list();
    }

    private static BulkStart start(ResultSet row, int number) throws SQLException {
        return new BulkStart(
                row.getLong("id"),
                row.getString("playbook"),
                row.getString("reason"),
                row.getInt("accounts"),
                row.getString("started_by"),
                Objects.requireNonNull(Columns.instantOrNull(row, "started_at")));
    }
}
