package io.playmaker.bench;

import io.playmaker.testing.PlaymakerTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How everything grows with the number of accounts, twenty measures each. {@code mvn verify -Pbench
 * -Dplaymaker.bench.accounts=10000,100000,1000000}; the largest takes a quarter of an hour.
 */
@PlaymakerTest
@Tag("bench")
class ScaleBench {

    private static final String SIZES = "10000,100000";
    private static final int WARM_UP = 10_000;
    private static final int MANY_FACTS = 10_000_000;

    @Autowired
    LargePortfolio portfolio;

    @Autowired
    ScoreAll scoring;

    @Autowired
    TakeSignals intake;

    @Autowired
    DecideAll decisions;

    @Autowired
    SignalToStep latency;

    @Autowired
    TryOnHistory history;

    @Test
    void everythingGrowsWithTheNumberOfAccounts() {
        ScaleTable table = new ScaleTable();
        portfolio.load(WARM_UP);
        scoring.first();
        scoring.nightly();
        decisions.withoutStart(WARM_UP);
        int[] sizes = Arrays.stream(
                        System.getProperty("playmaker.bench.accounts", SIZES).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int accounts : sizes) measure(accounts, table);
    }

    private void measure(int accounts, ScaleTable table) {
        table.size(accounts);
        forgetPeaks();
        signals(accounts, table);
        portfolio.load(accounts);
        scored(table, "First score of each account", scoring.first());
        scored(table, "Nightly score of each account", scoring.nightly());
        SignalToStep.Result steps = latency.underLoad(accounts);
        table.add(
                "Signal to step at %d signals/s: p50, p95, p99 ms (limit: how often workers look)"
                        .formatted(SignalToStep.SIGNALS_PER_SECOND),
                "%d, %d, %d".formatted(steps.p50(), steps.p95(), steps.p99()));
        table.add("Moments decided, nothing starts", decisions.withoutStart(accounts));
        table.add("Starts of churn-save", decisions.starts(accounts));
        table.add("Backtest of %d weeks, accounts x days".formatted(TryOnHistory.WEEKS), history.halfAYear());
        table.add("Heap: most used, MB", megabytes());
        System.out.println(table);
    }

    private void signals(int accounts, ScaleTable table) {
        portfolio.loadAccounts(accounts);
        Effort one = intake.into(accounts, 1);
        portfolio.loadAccounts(accounts);
        Effort all = intake.into(accounts, LargePortfolio.MEASURES);
        portfolio.load(accounts);
        portfolio.upTo(MANY_FACTS, accounts);
        signals("each of another account", one, intake.into(accounts, 1), table);
        signals("an account's 20 measures together", all, intake.into(accounts, LargePortfolio.MEASURES), table);
    }

    private static void signals(String how, Effort empty, Effort full, ScaleTable table) {
        table.add("Signals, %s, none stored before".formatted(how), empty);
        table.add("Signals, %s, %,d or more stored before".formatted(how, MANY_FACTS), full);
        table.add(
                "  compared with none stored (%s)".formatted(how),
                "%.2f".formatted(full.perSecond() / empty.perSecond()));
    }

    private static void scored(ScaleTable table, String what, ScoreAll.Result result) {
        table.add(what, result.effort());
        table.add(
                "  share of scoring itself (%s)".formatted(what),
                String.format(Locale.ENGLISH, "%.0f %%", result.share() * 100));
    }

    private static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static String megabytes() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return String.format(Locale.ENGLISH, "%,d", bytes >> 20);
    }
}
