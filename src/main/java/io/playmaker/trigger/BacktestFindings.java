package io.playmaker.trigger;

import io.playmaker.shared.Columns;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.Backtest.Started;
import io.playmaker.trigger.CountStarts.OfAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What backtests found, start by start and account by account. */
@Repository
class BacktestFindings {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BacktestFindings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long backtest, CountStarts found) {
        batches.batchUpdate(
                "insert into trigger_backtest_start (backtest_id, lane, account_id, playbook, subject, moment, rule, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                found.starts().stream()
                        .map(start -> new Object[] {
                            backtest,
                            start.lane().name(),
                            start.account(),
                            start.playbook(),
                            start.subject(),
                            start.moment(),
                            start.rule(),
                            Columns.at(start.at())
                        })
                        .toList());
        batches.batchUpdate(
                "insert into trigger_backtest_account"
                        + " (backtest_id, account_id, baseline, variant, left_on, baseline_lead, variant_lead)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                found.accounts().stream()
                        .map(one -> new Object[] {
                            backtest,
                            one.account(),
                            one.baseline(),
                            one.variant(),
                            one.left(),
                            one.baselineLead(),
                            one.variantLead()
                        })
                        .toList());
    }

    void forget(long backtest) {
        jdbc.sql("delete from trigger_backtest_start where backtest_id = :id")
                .param("id", backtest)
                .update();
        jdbc.sql("delete from trigger_backtest_account where backtest_id = :id")
                .param("id", backtest)
                .update();
    }

    /** Accounts that would have had a start in that lane and none in the other, by id. */
    List<OfAccount> onlyIn(long backtest, Lane lane, int page, int size) {
        return jdbc.sql("""
                        select * from trigger_backtest_account
                        where backtest_id = :id
                          and (:variant and variant > 0 and baseline = 0 or not :variant and baseline > 0 and variant = 0)
                        order by account_id limit :limit offset :offset
                        """)
                .param("id", backtest)
                .param("variant", lane == Lane.VARIANT)
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(BacktestFindings::account)
                .list();
    }

    long countOnlyIn(long backtest, Lane lane) {
        return jdbc.sql("""
                        select count(*) from trigger_backtest_account
                        where backtest_id = :id
                          and (:variant and variant > 0 and baseline = 0 or not :variant and baseline > 0 and variant = 0)
                        """)
                .param("id", backtest)
                .param("variant", lane == Lane.VARIANT)
                .query(Long.class)
                .single();
    }

    /** Accounts that left, the last first. */
    List<OfAccount> left(long backtest, int page, int size) {
        return jdbc.sql("""
                        select * from trigger_backtest_account
                        where backtest_id = :id and left_on is not null
                        order by left_on desc, account_id limit :limit offset :offset
                        """)
                .param("id", backtest)
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(BacktestFindings::account)
                .list();
    }

    /** Starts of these accounts, in their order. */
    List<Started> starts(long backtest, List<Long> accounts) {
        return jdbc.sql("""
                        select * from trigger_backtest_start
                        where backtest_id = :id and account_id = any(:accounts)
                        order by account_id, at, lane
                        """)
                .param("id", backtest)
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, number) -> start(row))
                .list();
    }

    /** Every start, account by account; they are not held in memory together. */
    void eachStart(long backtest, Consumer<Started> take) {
        long after = 0;
        List<Long> page;
        do {
            page = jdbc.sql("""
                            select account_id from trigger_backtest_account
                            where backtest_id = :id and account_id > :after order by account_id limit 1000
                            """)
                    .param("id", backtest)
                    .param("after", after)
                    .query(Long.class)
                    .list();
            if (page.isEmpty()) return;
            starts(backtest, page).forEach(take);
            after = page.get(page.size() - 1);
        } while (true);
    }

    private static Started start(ResultSet row) throws SQLException {
        return new Started(
                Lane.valueOf(row.getString("lane")),
                row.getLong("account_id"),
                row.getString("playbook"),
                row.getString("subject"),
                row.getString("moment"),
                row.getString("rule"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OfAccount account(ResultSet row, int number) throws SQLException {
        return new OfAccount(
                row.getLong("account_id"),
                row.getInt("baseline"),
                row.getInt("variant"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("baseline_lead", Integer.class),
                row.getObject("variant_lead", Integer.class));
    }
}
