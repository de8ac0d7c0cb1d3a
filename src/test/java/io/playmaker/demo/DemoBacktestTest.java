package io.playmaker.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.demo.Lived.Alarm;
import io.playmaker.health.ShippedHealth;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Backtest;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.BacktestQuestion;
import io.playmaker.trigger.BacktestReport;
import io.playmaker.trigger.Backtests;
import io.playmaker.trigger.Backtests.Found;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The demo portfolio, taken in as at a first start, under the real backtest: it calls the same customers caught, and
 * from the same day on, as {@link Lived} does in memory. Its share of false alarms is another one: it does not know the
 * truth, and takes an account that was red for two weeks for one that needed help.
 */
@PlaymakerTest
class DemoBacktestTest {

    private static final int ACCOUNTS = 300;
    private static final int HORIZON = 365;
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Autowired
    Demo demo;

    @Autowired
    Backtests backtests;

    @Autowired
    Rounds rounds;

    @Test
    void theBacktestCatchesThoseWhoAreCaughtInMemoryOnTheSameDay() {
        long asked = aBacktestOfAllThatIsKnown();
        BacktestReport report = backtests.report(asked);

        assertThat(report.churn().left()).isEqualTo(32);
        assertThat(report.caughtShare(Lane.BASELINE, 60)).isGreaterThanOrEqualTo(0.7);
        assertThat(report.of(Lane.BASELINE).falseAlarmShare()).isLessThan(0.25);
        Map<String, LocalDate> found = new TreeMap<>();
        for (Found one : backtests.left(asked, 0, ACCOUNTS)) {
            LocalDate first = first(one);
            if (first != null) found.put(Objects.requireNonNull(one.account().externalId()), first);
        }
        Map<String, LocalDate> expected = inMemory();
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((account, day) -> assertThat(ChronoUnit.DAYS.between(expected.get(account), day))
                .as("%s is caught by the backtest on %s, in memory on %s", account, day, expected.get(account))
                .isBetween(-1L, 1L));
    }

    private long aBacktestOfAllThatIsKnown() {
        demo.load(ACCOUNTS);
        rounds.untilIdle("take-in-imports");
        Backtest asked = backtests.ask(
                new BacktestQuestion(
                        TODAY.minusDays(545),
                        TODAY.minusDays(1),
                        null,
                        null,
                        Map.of(),
                        BacktestQuestion.USUALLY_SAVING,
                        HORIZON),
                "lena");
        rounds.untilIdle("run-backtests");
        return asked.id();
    }

    /** The first start for another reason than the cancellation; null when there is none. */
    private static @Nullable LocalDate first(Found found) {
        return found.starts().stream()
                .filter(start ->
                        start.lane() == Lane.BASELINE && start.playbook().equals("churn-save"))
                .filter(start -> !start.rule().equals("saveOnCancellation"))
                .map(start -> LocalDate.ofInstant(start.at(), ZoneOffset.UTC))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Map<String, LocalDate> inMemory() {
        Portfolio portfolio = Portfolio.of(Demo.SEED, TODAY, ACCOUNTS);
        ShippedHealth health = new ShippedHealth(UnaryOperator.identity());
        Table table = new Table("choose-playbooks");
        Map<String, LocalDate> caught = new HashMap<>();
        for (Customer customer : portfolio.customers()) {
            if (customer.truth().fate() != Fate.LEFT) continue;
            List<Alarm> alarms = Lived.by(customer, portfolio.facts(customer), table, health).alarms;
            if (!alarms.isEmpty()) caught.put(customer.id(), alarms.get(0).day());
        }
        return caught;
    }
}
