package io.playmaker.trigger;

import static io.playmaker.testing.Fixtures.A_LOT;
import static io.playmaker.testing.Fixtures.HARDLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.health.Scorecards;
import io.playmaker.health.TriedScorecard;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every table of the schema, ours and the engine's, says the same before and after, except what backtests write. */
@PlaymakerTest
class BacktestChangesNothingTest {

    @Autowired
    Backtests backtests;

    @Autowired
    Signals signals;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void nothingButTheReportIsWritten() throws IOException {
        fixtures.aCustomer("SMB", "mia");
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("start-due-playbooks");
        clock.set(History.day(100));
        new History("C-1")
                .uses(0, 9, A_LOT)
                .uses(10, 30, HARDLY)
                .happens(20, "case.escalated", "case 1")
                .record(signals);
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("start-due-playbooks");
        Map<String, String> before = tables();

        String table =
                Files.readString(Path.of("processes/choose-playbooks.dmn")).replace("\"churn-save\"", "\"escalation\"");
        Backtest asked = backtests.ask(
                new BacktestQuestion(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 5, 1),
                        null,
                        table,
                        Map.of(
                                "SMB",
                                new TriedScorecard(
                                        null, scorecards.newest("SMB").content())),
                        BacktestQuestion.USUALLY_SAVING,
                        90),
                "otto");
        rounds.untilIdle("run-backtests");

        assertThat(backtests.report(asked.id()).of(Backtest.Lane.BASELINE).starts())
                .isEqualTo(2);
        assertThat(backtests.report(asked.id()).of(Backtest.Lane.VARIANT).starts())
                .isEqualTo(2);
        Map<String, String> after = tables();
        List<String> written = after.keySet().stream()
                .filter(name -> !after.get(name).equals(before.get(name)))
                .toList();
        assertThat(before)
                .hasSizeGreaterThan(80)
                .containsKeys("act_re_decision_def", "trigger_moment", "message_message");
        assertThat(written)
                .allMatch(name -> name.startsWith("trigger_backtest"))
                .contains("trigger_backtest");
    }

    /** What each table says, in whatever order: its rows as text, sorted. */
    private Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        List<String> names = jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'",
                String.class);
        for (String name : names) {
            List<String> rows = new ArrayList<>(jdbc.query("select * from " + name, (row, number) -> {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++)
                    text.append(text(row.getObject(column))).append('|');
                return text.toString();
            }));
            Collections.sort(rows);
            tables.put(name, rows.size() + " rows, " + rows.hashCode());
        }
        return tables;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) return Arrays.toString(bytes);
        if (value instanceof java.sql.Array || value instanceof java.sql.Blob)
            return value.toString().replaceAll("@.*|^.*clob|^.*array[^:]*:", "");
        return String.valueOf(value);
    }
}
