package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of facts. Whole batches travel as one array per column; typed arrays go in binary form. */
@Repository
class SignalRepository {

    private final JdbcTemplate jdbc;

    SignalRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reserves a block of 10,000 ids and returns the first. */
    long nextBlock() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('signal_block')", Long.class));
    }

    /** Stores all of them; a key that is stored before refuses them all, which costs half of looking for each. */
    void insert(List<Signal> signals) {
        jdbc.update(connection -> statement(connection, signals, """
                insert into signal_signal
                    (id, account_id, source, source_id, type, event, amount, occurred_at, learned_at, contact, subject, text)
                select * from unnest(
                    cast(? as bigint array), cast(? as bigint array), cast(? as varchar array), cast(? as varchar array),
                    cast(? as varchar array), cast(? as boolean array), cast(? as double precision array),
                    cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                    cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
                """));
    }

    /** Stores those whose key is new, and returns how many that were. */
    int insertNew(List<Signal> signals) {
        return jdbc.update(connection -> statement(connection, signals, """
                insert into signal_signal
                    (id, account_id, source, source_id, type, event, amount, occurred_at, learned_at, contact, subject, text)
                select * from unnest(
                    cast(? as bigint array), cast(? as bigint array), cast(? as varchar array), cast(? as varchar array),
                    cast(? as varchar array), cast(? as boolean array), cast(? as double precision array),
                    cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                    cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
                on conflict do nothing
                """));
    }

    private static PreparedStatement statement(Connection connection, List<Signal> signals, String sql)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, numbers(connection, signals, Signal::id));
        statement.setArray(
                2, numbers(connection, signals, signal -> signal.account().value()));
        statement.setArray(3, texts(connection, signals, Signal::source));
        statement.setArray(4, texts(connection, signals, Signal::sourceId));
        statement.setArray(5, texts(connection, signals, Signal::type));
        statement.setArray(
                6,
                connection.createArrayOf(
                        "boolean", signals.stream().map(Signal::event).toArray(Boolean[]::new)));
        statement.setArray(
                7,
                connection.createArrayOf(
                        "float8", signals.stream().map(Signal::value).toArray(Double[]::new)));
        statement.setArray(8, times(connection, signals, signal -> signal.occurredAt()));
        statement.setArray(9, times(connection, signals, signal -> signal.learnedAt()));
        statement.setArray(10, texts(connection, signals, Signal::contact));
        statement.setArray(11, texts(connection, signals, Signal::subject));
        statement.setArray(12, texts(connection, signals, Signal::text));
        return statement;
    }

    /** The stored facts with the keys of these. */
    List<Signal> withKeysOf(List<Signal> signals) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                    select s.id, s.account_id, s.source, s.source_id, s.type, s.event, s.amount, s.occurred_at,
                           s.learned_at, s.contact, s.subject, s.text
                    from unnest(cast(? as varchar array), cast(? as varchar array)) as k (source, source_id)
                    join signal_signal s on s.source = k.source and s.source_id = k.source_id
                    """);
                    statement.setArray(1, texts(connection, signals, Signal::source));
                    statement.setArray(2, texts(connection, signals, Signal::sourceId));
                    return statement;
                },
                (row, i) -> signal(row));
    }

    /** The newest of each account and type that was learned until then; reads the whole history of the accounts. */
    List<Newest> latest(Collection<AccountId> accounts, Instant knownAt) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select distinct on (s.account_id, s.type)
                                   s.account_id, s.type, coalesce(s.amount, 1), s.occurred_at, s.learned_at, s.id
                            from unnest(cast(? as bigint array)) as a (id)
                            join signal_signal s on s.account_id = a.id and s.learned_at <= ?
                            order by s.account_id, s.type, s.occurred_at desc, s.id desc
                            """);
                    statement.setArray(1, numbers(connection, accounts, AccountId::value));
                    statement.setObject(2, Columns.at(knownAt));
                    return statement;
                },
                (row, i) -> newest(row));
    }

    /** What was learned within these stretches, in no order: one look into the index for each. */
    List<Newest> valuesIn(Collection<Stretch> stretches) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select s.account_id, s.type, coalesce(s.amount, 1), s.occurred_at, s.learned_at, s.id
                            from unnest(cast(? as bigint array), cast(? as timestamp with time zone array),
                                        cast(? as timestamp with time zone array)) as k (account_id, since, until)
                            join signal_signal s
                              on s.account_id = k.account_id and s.learned_at >= k.since and s.learned_at <= k.until
                            """);
                    statement.setArray(
                            1,
                            numbers(connection, stretches, one -> one.account().value()));
                    statement.setArray(2, times(connection, stretches, Stretch::from));
                    statement.setArray(3, times(connection, stretches, Stretch::until));
                    return statement;
                },
                (row, i) -> newest(row));
    }

    private static Newest newest(ResultSet row) throws SQLException {
        return new Newest(
                new AccountId(row.getLong(1)),
                new LatestValue(row.getString(2), row.getDouble(3), instant(row, 4), instant(row, 5), row.getLong(6)));
    }

    List<Signal> known(AccountId account, Instant from, Instant knownAt) {
        return jdbc.query("""
                select id, account_id, source, source_id, type, event, amount, occurred_at, learned_at, contact, subject, text
                from signal_signal where account_id = ? and occurred_at >= ? and learned_at <= ?
                order by occurred_at, id
                """, (row, i) -> signal(row), account.value(), Columns.at(from), Columns.at(knownAt));
    }

    /** Everything these accounts were known for until then, in the order in which it was learned. */
    List<Signal> learned(Collection<AccountId> accounts, Instant until) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select s.id, s.account_id, s.source, s.source_id, s.type, s.event, s.amount, s.occurred_at,
                                   s.learned_at, s.contact, s.subject, s.text
                            from unnest(cast(? as bigint array)) as a (id)
                            join signal_signal s on s.account_id = a.id and s.learned_at <= ?
                            order by s.account_id, s.learned_at, s.id
                            """);
                    statement.setArray(1, numbers(connection, accounts, AccountId::value));
                    statement.setObject(2, Columns.at(until));
                    return statement;
                },
                (row, i) -> signal(row));
    }

    List<Signal> recent(AccountId account, int limit) {
        return jdbc.query("""
                select id, account_id, source, source_id, type, event, amount, occurred_at, learned_at, contact, subject, text
                from signal_signal where account_id = ? order by occurred_at desc, id desc limit ?
                """, (row, i) -> signal(row), account.value(), limit);
    }

    Optional<Signal> find(long id) {
        return jdbc.query("""
                select id, account_id, source, source_id, type, event, amount, occurred_at, learned_at, contact, subject, text
                from signal_signal where id = ?
                """, (row, i) -> signal(row), id).stream().findFirst();
    }

    private static Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("source"),
                row.getString("source_id"),
                row.getString("type"),
                row.getBoolean("event"),
                row.getObject("amount", Double.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("learned_at", OffsetDateTime.class).toInstant(),
                row.getString("contact"),
                row.getString("subject"),
                row.getString("text"));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> Array numbers(Connection connection, Collection<T> rows, Function<T, Long> column)
            throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    private static <T> Array texts(Connection connection, Collection<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("varchar", rows.stream().map(column).toArray(String[]::new));
    }

    private static <T> Array times(Connection connection, Collection<T> rows, Function<T, Instant> column)
            throws SQLException {
        return connection.createArrayOf(
                "timestamptz", rows.stream().map(column).map(Columns::at).toArray());
    }

    record Newest(AccountId account, LatestValue value) {}
}
