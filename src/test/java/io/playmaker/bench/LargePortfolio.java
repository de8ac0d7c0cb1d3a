package io.playmaker.bench;

import io.playmaker.health.Health;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Accounts with a subscription and twenty measures each, written by the database itself. How they do is spread over the
 * accounts: some are ill, most are not, each measure on its own.
 */
@Component
class LargePortfolio {

    static final int MEASURES = 20;

    private static final double ILL = 30;
    private static final double WELL = 100;

    private final JdbcTemplate jdbc;
    private final Health health;
    private final CleanSlate slate;

    LargePortfolio(JdbcTemplate jdbc, Health health, CleanSlate slate) {
        this.jdbc = jdbc;
        this.health = health;
        this.slate = slate;
    }

    /** Accounts that nothing is known about. */
    void loadAccounts(int accounts) {
        slate.wipe();
        accounts(accounts);
        settle();
    }

    void load(int accounts) {
        slate.wipe();
        accounts(accounts);
        facts(accounts);
        settle();
    }

    /** What is measured next must not pay for the loading. */
    private void settle() {
        jdbc.execute("vacuum analyze account_account, account_subscription, signal_signal");
        jdbc.execute("checkpoint");
    }

    private void accounts(int count) {
        jdbc.update("""
                insert into account_account
                    (id, external_id, name, segment, stage, owner, zone, signed_up_on, created_at, changed_at)
                select g, 'account-' || g, 'Account ' || g, (array['SMB', 'MID_MARKET', 'ENTERPRISE'])[1 + g % 3],
                       'ADOPTION', 'csm-' || g % 1000, 'UTC', date '2024-01-01' + g % 700, ?, ?
                from generate_series(1, ?) g
                """, start(), start(), count);
        jdbc.update("""
                insert into account_subscription
                    (account_id, external_id, product, mrr, currency, starts_on, renews_on, auto_renewing, notice_days)
                select g, 'subscription-' || g, 'Suite', 100 + g % 900, 'EUR', date '2025-06-01',
                       date '2026-03-02' + g % 365, true, 30
                from generate_series(1, ?) g
                """, count);
    }

    /** Half of them are older than 28 days, so that there is a trend. */
    private void facts(int count) {
        withoutIndexes(() -> jdbc.update("""
                insert into signal_signal
                    (id, source, source_id, account_id, type, event, amount, occurred_at, learned_at)
                select -(g * ?::bigint + m.number), 'bench', g || '-' || m.number, g, m.type, false,
                       m.low + (m.high - m.low) * sqrt(random()), t.at, t.at
                from generate_series(1, ?) g
                cross join unnest(?::text[], ?::float8[], ?::float8[]) with ordinality as m (type, low, high, number)
                cross join lateral (select ?::timestamptz - make_interval(days => 2 + 32 * (m.number % 2)::int) as at) t
                """, parameters(count)));
    }

    /** The same measures of the first accounts, reported each week. */
    void eachWeek(int accounts, int weeks) {
        insertWeeks("weekly", accounts, weeks);
        jdbc.execute("analyze signal_signal");
    }

    /** The same measures, reported each week for as long as it takes to have so many facts. */
    void upTo(int facts, int accounts) {
        int more = (facts - 1) / (accounts * MEASURES);
        if (more > 0) withoutIndexes(() -> insertWeeks("history", accounts, more));
        settle();
    }

    private void insertWeeks(String source, int accounts, int weeks) {
        jdbc.update("""
                insert into signal_signal
                    (id, source, source_id, account_id, type, event, amount, occurred_at, learned_at)
                select s.id - 1000000000::bigint * w, ?, s.source_id || '-' || w, s.account_id, s.type, false,
                       s.amount * (0.7 + 0.6 * random()), t.at, t.at
                from signal_signal s
                cross join generate_series(1, ?) w
                cross join lateral (select ?::timestamptz - make_interval(days => 7 * w) as at) t
                where s.source = 'bench' and s.account_id <= ?
                """, source, weeks, start(), accounts);
    }

    /** They are made afterwards, with pages as full as those of an index that grew by itself. */
    private void withoutIndexes(Runnable insert) {
        jdbc.execute("alter table signal_signal drop constraint signal_once");
        jdbc.execute("drop index signal_id");
        jdbc.execute("drop index signal_learned");
        insert.run();
        jdbc.execute("set maintenance_work_mem = '1GB'");
        jdbc.execute("alter table signal_signal add constraint signal_once unique (source, source_id)");
        jdbc.execute("create index signal_id on signal_signal (id)");
        jdbc.execute("create index signal_learned on signal_signal (account_id, learned_at) with (fillfactor = 70)");
    }

    private Object[] parameters(int count) {
        Map<String, Double> low = health.valuesWorth("ENTERPRISE", ILL);
        Map<String, Double> high = health.valuesWorth("ENTERPRISE", WELL);
        List<String> types = low.keySet().stream().limit(MEASURES).collect(Collectors.toList());
        return new Object[] {
            MEASURES + 1,
            count,
            types.toArray(String[]::new),
            types.stream().map(low::get).toArray(Double[]::new),
            types.stream().map(high::get).toArray(Double[]::new),
            start()
        };
    }

    private static java.time.OffsetDateTime start() {
        return TestClock.START.atOffset(java.time.ZoneOffset.UTC);
    }
}
