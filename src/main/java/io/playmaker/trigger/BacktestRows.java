package io.playmaker.trigger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.playmaker.playbook.ImaginedStarts.Usual;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of backtests. Whoever works on one holds its row, so that no other node does. */
@Repository
class BacktestRows {

    private static final TypeReference<Map<String, Usual>> USUAL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    BacktestRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A backtest with what was found so far.
     *
     * @param last the last account that is done; null in the beginning
     */
    record Open(
            Backtest backtest,
            Map<String, Usual> usual,
            @Nullable AccountId last,
            Tally tally) {}

    Backtest insert(BacktestQuestion question, int table, Map<String, Usual> usual, long accounts, Asked asked) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into trigger_backtest (state, asked_by, asked_at, question, table_version, usual, accounts_all,
                                                      accounts_done, last_account, attempts, tally)
                        values ('WAITING', :by, :at, :question, :table, :usual, :accounts, 0, 0, 0, '{}')
                        """)
                .param("by", asked.by())
                .param("at", Columns.at(asked.at()))
                .param("question", json.write(question))
                .param("table", table)
                .param("usual", json.write(usual))
                .param("accounts", accounts)
                .update(keys, "id");
        return find(Objects.requireNonNull(keys.getKey()).longValue()).orElseThrow();
    }

    record Asked(String by, Instant at) {}

    /** The oldest that is not finished and that nobody works on, held until the transaction ends. */
    Optional<Open> claim() {
        return jdbc.sql("""
                        select * from trigger_backtest where state in ('WAITING', 'RUNNING')
                        order by id limit 1 for update skip locked
                        """).query(this::open).optional();
    }

    void goesOn(long id, AccountId last, long done, Tally tally, Instant now) {
        jdbc.sql("""
                        update trigger_backtest
                        set state = 'RUNNING', begun_at = coalesce(begun_at, :now), last_account = :last,
                            accounts_done = :done, accounts_all = greatest(accounts_all, :done), attempts = 0,
                            tally = :tally
                        where id = :id
                        """)
                .param("now", Columns.at(now))
                .param("last", last.value())
                .param("done", done)
                .param("tally", json.write(tally))
                .param("id", id)
                .update();
    }

    void done(long id, BacktestReport report, Instant now) {
        jdbc.sql("""
                        update trigger_backtest
                        set state = 'DONE', begun_at = coalesce(begun_at, :now), ended_at = :now,
                            accounts_all = accounts_done, report = :report
                        where id = :id
                        """)
                .param("now", Columns.at(now))
                .param("report", json.write(report))
                .param("id", id)
                .update();
    }

    boolean cancel(long id, Instant now) {
        return jdbc.sql("""
                                update trigger_backtest set state = 'CANCELLED', ended_at = :now
                                where id = :id and state in ('WAITING', 'RUNNING')
                                """).param("now", Columns.at(now)).param("id", id).update() == 1;
    }

    /** It did not go on; after so many attempts it is given up. */
    void failed(long id, String note, int most, Instant now) {
        jdbc.sql("""
                        update trigger_backtest
                        set attempts = attempts + 1,
                            note = case when attempts + 1 >= :most then cast(:note as varchar) end,
                            ended_at = case when attempts + 1 >= :most then cast(:now as timestamp with time zone) end,
                            state = case when attempts + 1 >= :most then 'FAILED' else state end
                        where id = :id and state in ('WAITING', 'RUNNING')
                        """)
                .param("most", most)
                .param("note", Columns.cut(note, 1000))
                .param("now", Columns.at(now))
                .param("id", id)
                .update();
    }

    Optional<Backtest> find(long id) {
        return jdbc.sql("select * from trigger_backtest where id = :id")
                .param("id", id)
                .query(this::backtest)
                .optional();
    }

    Optional<BacktestReport> report(long id) {
        return jdbc.sql("select report from trigger_backtest where id = :id and report is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, BacktestReport.class));
    }

    /** The newest first. */
    List<Backtest> list(int page, int size) {
        return jdbc.sql("select * from trigger_backtest order by id desc limit :limit offset :offset")
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(this::backtest)
                .list();
    }

    private Open open(ResultSet row, int number) throws SQLException {
        long last = row.getLong("last_account");
        return new Open(
                backtest(row, number),
                json.read(row.getString("usual"), USUAL),
                last == 0 ? null : new AccountId(last),
                json.read(row.getString("tally"), Tally.class));
    }

    private Backtest backtest(ResultSet row, int number) throws SQLException {
        return new Backtest(
                row.getLong("id"),
                Backtest.State.valueOf(row.getString("state")),
                json.read(row.getString("question"), BacktestQuestion.class),
                row.getInt("table_version"),
                row.getLong("accounts_done"),
                row.getLong("accounts_all"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Columns.instantOrNull(row, "begun_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("note"));
    }
}
