package io.playmaker.bench;

import io.playmaker.account.Accounts;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.TestClock;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the same facts through the front door, and by bare multi-row inserts into a table without any index. */
@Component
class SignalsRace {

    private static final int BATCH = 1_000;
    private static final int BATCHES = 20;
    private static final int ACCOUNTS = 1_000;
    private static final int COLUMNS = 12;

    private final Accounts accounts;
    private final Signals signals;
    private final CleanSlate slate;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<List<NewSignal>> batches = new ArrayList<>();

    SignalsRace(
            Accounts accounts, Signals signals, CleanSlate slate, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.signals = signals;
        this.slate = slate;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Race race() {
        jdbc.execute("create table bare_signal as select * from signal_signal where false");
        List<String> types = List.copyOf(signals.measures().keySet());
        for (int batch = 0; batch < BATCHES; batch++) {
            List<NewSignal> facts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) facts.add(fact(batch * BATCH + i, types));
            batches.add(facts);
        }
        return new Race(
                "Signals, batches of " + BATCH,
                "signals",
                BATCH * BATCHES,
                0.4,
                new Race.Way("Signals.record: checked, once each, accounts stale", this::empty, this::record),
                new Race.Way("bare multi-row insert, table without indexes", this::empty, this::insertBare));
    }

    private static NewSignal fact(int number, List<String> types) {
        boolean event = number % 100 == 99;
        return new NewSignal(
                "bench",
                "fact-" + number,
                "account-" + number * 7 % ACCOUNTS,
                event ? "case.opened" : types.get(number % types.size()),
                event ? null : 1.0,
                TestClock.START.minus(Duration.ofMinutes(number % 10_000)),
                null,
                null,
                event ? "case-" + number : null,
                null);
    }

    private void empty() {
        slate.wipe();
        jdbc.execute("truncate table bare_signal");
        accounts.upsertAccounts(Fixtures.many("account", ACCOUNTS, "SMB", null, null), "bench");
        jdbc.execute("analyze");
    }

    private void record() {
        for (List<NewSignal> batch : batches) {
            int stored = signals.record(batch, false).stored();
            if (stored != BATCH) throw new AssertionError(stored + " of " + BATCH + " were stored");
        }
    }

    private void insertBare() {
        String row = "(" + "?,".repeat(COLUMNS - 1) + "?)";
        String sql = "insert into bare_signal values " + (row + ",").repeat(BATCH - 1) + row;
        long id = 0;
        for (List<NewSignal> batch : batches) {
            long first = id;
            transaction.executeWithoutResult(status -> jdbc.update(sql, statement -> set(statement, batch, first)));
            id += batch.size();
        }
    }

    private static void set(PreparedStatement statement, List<NewSignal> batch, long first)
            throws java.sql.SQLException {
        int column = 1;
        long id = first;
        for (NewSignal fact : batch) {
            statement.setLong(column++, id++);
            statement.setString(column++, fact.source());
            statement.setString(column++, fact.sourceId());
            statement.setLong(column++, id % ACCOUNTS);
            statement.setString(column++, fact.type());
            statement.setBoolean(column++, fact.value() == null);
            statement.setObject(column++, fact.value(), Types.DOUBLE);
            statement.setObject(column++, fact.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setObject(column++, fact.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setString(column++, fact.contact());
            statement.setString(column++, fact.subject());
            statement.setString(column++, fact.text());
        }
    }
}
