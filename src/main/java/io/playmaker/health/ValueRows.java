package io.playmaker.health;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import io.playmaker.signal.LatestValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The latest values of accounts as of their last scoring. */
@Repository
class ValueRows {

    private static final String GIVEN = """
            unnest(cast(? as bigint array), cast(? as varchar array), cast(? as double precision array),
                   cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                   cast(? as bigint array), cast(? as double precision array),
                   cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                   cast(? as bigint array))
            """;

    private final JdbcTemplate jdbc;

    ValueRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param earlier what was known so long before that the trend is measured against it; no matter while the latest was
     *     known then
     */
    record Row(
            AccountId account, LatestValue latest, @Nullable LatestValue earlier) {

        boolean saysMoreThan(Row old) {
            return !latest.equals(old.latest) || earlier != null && !earlier.equals(old.earlier);
        }
    }

    List<Row> of(Collection<AccountId> accounts) {
        return jdbc.query("""
                select * from health_value
                where account_id in (select k.id from unnest(cast(? as bigint array)) as k (id))
                """, (row, i) -> row(row), (Object)
                accounts.stream().map(AccountId::value).toArray(Long[]::new));
    }

    void insert(List<Row> rows) {
        if (rows.isEmpty()) return;
        jdbc.update(connection -> statement(connection, rows, """
                insert into health_value
                    (account_id, type, amount, occurred_at, learned_at, signal_id,
                     earlier_amount, earlier_occurred_at, earlier_learned_at, earlier_signal_id)
                select * from\s""" + GIVEN));
    }

    void update(List<Row> rows) {
        if (rows.isEmpty()) return;
        jdbc.update(connection -> statement(connection, rows, """
                merge into health_value v
                using (select * from\s""" + GIVEN + """
                       as given (account_id, type, amount, occurred, learned, signal,
                                 earlier_amount, earlier_occurred, earlier_learned, earlier_signal)) g
                on v.account_id = g.account_id and v.type = g.type
                when matched then update
                set amount = g.amount, occurred_at = g.occurred, learned_at = g.learned, signal_id = g.signal,
                    earlier_amount = g.earlier_amount, earlier_occurred_at = g.earlier_occurred,
                    earlier_learned_at = g.earlier_learned, earlier_signal_id = g.earlier_signal
                """));
    }

    private static PreparedStatement statement(Connection connection, List<Row> rows, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(
                1, array(connection, "bigint", rows, row -> row.account().value()));
        statement.setArray(
                2, array(connection, "varchar", rows, row -> row.latest().type()));
        values(statement, 3, rows, Row::latest);
        values(statement, 7, rows, Row::earlier);
        return statement;
    }

    private static void values(
            PreparedStatement statement, int first, List<Row> rows, Function<Row, @Nullable LatestValue> which)
            throws SQLException {
        Connection connection = statement.getConnection();
        List<@Nullable LatestValue> values = rows.stream().map(which).toList();
        statement.setArray(first, array(connection, "float8", values, LatestValue::value));
        statement.setArray(
                first + 1, array(connection, "timestamptz", values, value -> Columns.at(value.occurredAt())));
        statement.setArray(first + 2, array(connection, "timestamptz", values, value -> Columns.at(value.learnedAt())));
        statement.setArray(first + 3, array(connection, "bigint", values, LatestValue::signal));
    }

    private static <T> Array array(
            Connection connection, String type, List<@Nullable T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(
                type,
                rows.stream().map(row -> row == null ? null : column.apply(row)).toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        String type = row.getString("type");
        Instant earlier = Columns.instantOrNull(row, "earlier_occurred_at");
        return new Row(
                new AccountId(row.getLong("account_id")),
                new LatestValue(
                        type,
                        row.getDouble("amount"),
                        Columns.instant(row, "occurred_at"),
                        Columns.instant(row, "learned_at"),
                        row.getLong("signal_id")),
                earlier == null
                        ? null
                        : new LatestValue(
                                type,
                                row.getDouble("earlier_amount"),
                                earlier,
                                Columns.instant(row, "earlier_learned_at"),
                                row.getLong("earlier_signal_id")));
    }
}
