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
 * -Dplaymaker.bench.accounts=10000,100000,1000000}; the largest takes most of an hour.
 */
@PlaymakerTest
@Tag("bench")
class ScaleBench {

    private static final String SIZES = "10000,100000";

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
        portfolio.load(1_000);
        scoring.first();
        decisions.withoutStart(1_000);
        portfolio.loadAccounts(10_000);
        double empty = intake.into(10_000).perSecond();
        int[] sizes = Arrays.stream(
                        System.getProperty("playmaker.bench.accounts", SIZES).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int accounts : sizes) measure(accounts, empty, table);
    }

    private void measure(int accounts, double empty, ScaleTable table) {
        portfolio.load(accounts);
        forgetPeaks();
        table.size(accounts);
        scored(table, "First score of each account", scoring.first());
        scored(table, "Nightly score of each account", scoring.nightly());
        Effort signals = intake.into(accounts);
        table.add("Signals, %s stored before".formatted("20 for each account"), signals);
        table.add("  compared with none stored", "%.2f".formatted(signals.perSecond() / empty));
        SignalToStep.Result steps = latency.underLoad(accounts);
        table.add(
                "Signal to step at %d signals/s: p50, p95, p99 ms".formatted(SignalToStep.SIGNALS_PER_SECOND),
                "%d, %d, %d".formatted(steps.p50(), steps.p95(), steps.p99()));
        table.add("Moments decided, nothing starts", decisions.withoutStart(accounts));
        table.add("Starts of churn-save", decisions.starts(accounts));
        table.add("Backtest of %d weeks, accounts x days".formatted(TryOnHistory.WEEKS), history.halfAYear());
        table.add("Heap: most used, MB", megabytes());
        System.out.println(table);
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
