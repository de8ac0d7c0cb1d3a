package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of facts. Whole batches travel as one array per column. */
@Repository
class SignalRepository {

    private final JdbcTemplate jdbc;

    SignalRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reserves a block of 1,000 ids and returns the first. */
    long nextBlock() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('signal_block')", Long.class));
    }

    /** Stores those whose key is new, and returns how many that were. */
    int insert(List<Signal> signals) {
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
        statement.setArray(1, array(connection, "bigint", signals, Signal::id));
        statement.setArray(
                2,
                array(connection, "bigint", signals, signal -> signal.account().value()));
        statement.setArray(3, array(connection, "varchar", signals, Signal::source));
        statement.setArray(4, array(connection, "varchar", signals, Signal::sourceId));
        statement.setArray(5, array(connection, "varchar", signals, Signal::type));
        statement.setArray(6, array(connection, "boolean", signals, Signal::event));
        statement.setArray(7, array(connection, "float8", signals, Signal::value));
        statement.setArray(8, array(connection, "timestamptz", signals, signal -> utc(signal.occurredAt())));
        statement.setArray(9, array(connection, "timestamptz", signals, signal -> utc(signal.learnedAt())));
        statement.setArray(10, array(connection, "varchar", signals, Signal::contact));
        statement.setArray(11, array(connection, "varchar", signals, Signal::subject));
        statement.setArray(12, array(connection, "varchar", signals, Signal::text));
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
                    statement.setArray(1, array(connection, "varchar", signals, Signal::source));
                    statement.setArray(2, array(connection, "varchar", signals, Signal::sourceId));
                    return statement;
                },
                (row, i) -> signal(row));
    }

    /**
     * Keeps these as the latest of their account and type unless a later one is stored. First the new ones, where two
     * batches at once meet in the primary key, then the others. The order of rows keeps two batches from deadlock.
     */
    void keepLatest(List<Signal> latest) {
        int added = jdbc.update(connection -> latestStatement(connection, latest, """
                insert into signal_latest (account_id, type, amount, occurred_at, learned_at, signal_id)
                select * from unnest(
                    cast(? as bigint array), cast(? as varchar array), cast(? as double precision array),
                    cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                    cast(? as bigint array))
                on conflict do nothing
                """));
        if (added == latest.size()) return;
        jdbc.update(connection -> latestStatement(connection, latest, """
                merge into signal_latest l
                using (select * from unnest(
                    cast(? as bigint array), cast(? as varchar array), cast(? as double precision array),
                    cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                    cast(? as bigint array)) as u (account_id, type, amount, occurred_at, learned_at, signal_id)) n
                on (l.account_id = n.account_id and l.type = n.type)
                when matched and (n.occurred_at > l.occurred_at
                        or n.occurred_at = l.occurred_at and n.signal_id > l.signal_id) then
                    update set amount = n.amount, occurred_at = n.occurred_at, learned_at = n.learned_at,
                        signal_id = n.signal_id
                """));
    }

    private static PreparedStatement latestStatement(Connection connection, List<Signal> latest, String sql)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(
                1,
                array(connection, "bigint", latest, signal -> signal.account().value()));
        statement.setArray(2, array(connection, "varchar", latest, Signal::type));
        statement.setArray(
                3, array(connection, "float8", latest, s -> s.value() == null ? Double.valueOf(1) : s.value()));
        statement.setArray(4, array(connection, "timestamptz", latest, signal -> utc(signal.occurredAt())));
        statement.setArray(5, array(connection, "timestamptz", latest, signal -> utc(signal.learnedAt())));
        statement.setArray(6, array(connection, "bigint", latest, Signal::id));
        return statement;
    }

    List<Newest> latest(Collection<AccountId> accounts) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                    select account_id, type, amount, occurred_at, learned_at, signal_id from signal_latest
                    where account_id = any(cast(? as bigint array))
                    """);
                    statement.setArray(1, array(connection, "bigint", accounts, AccountId::value));
                    return statement;
                },
                (row, i) -> new Newest(
                        new AccountId(row.getLong(1)),
                        new LatestValue(
                                row.getString(2), row.getDouble(3), instant(row, 4), instant(row, 5), row.getLong(6))));
    }

    /** The newest of each account and type that was known at that instant: one look into the index for each pair. */
    List<Newest> latestKnown(Collection<AccountId> accounts, Collection<String> types, Instant knownAt) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select s.account_id, s.type, coalesce(s.amount, 1), s.occurred_at, s.learned_at, s.id
                            from (
                                select (select n.id from signal_signal n
                                        where n.account_id = a.id and n.type = t.type and n.learned_at <= ?
                                        order by n.account_id, n.type, n.occurred_at desc, n.id desc
                                        limit 1) as id
                                from unnest(cast(? as bigint array)) as a (id)
                                cross join unnest(cast(? as varchar array)) as t (type)) newest
                            join signal_signal s on s.id = newest.id
                            """);
                    statement.setObject(1, utc(knownAt));
                    statement.setArray(2, array(connection, "bigint", accounts, AccountId::value));
                    statement.setArray(3, array(connection, "varchar", types, type -> type));
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
                """, (row, i) -> signal(row), account.value(), utc(from), utc(knownAt));
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> Array array(
            Connection connection, String type, Collection<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    record Newest(AccountId account, LatestValue value) {}
}
