package io.playmaker.trigger;

import io.playmaker.shared.Worker;
import io.playmaker.trigger.TriedOnHistory.Trial;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works backtests off, a page of accounts at a time. Each page commits with its progress; when a node dies, another one
 * goes on after the last page. A lane of its own and small pages leave room for the work of the day.
 */
@Component
class RunBacktests implements Worker {

    private static final Logger log = LoggerFactory.getLogger(RunBacktests.class);
    private static final int TRIES = 3;

    private final Backtests.Stores stores;
    private final PrepareTrial prepare;
    private final PastAccounts past;
    private final TriedOnHistory tried;
    private final Telling telling;
    private volatile @Nullable Prepared prepared;

    /** How it commits, by which clock, and what reports say besides numbers. */
    @Component
    record Telling(TransactionTemplate transaction, Assumptions assumptions, Clock clock) {}

    /** What is read once for a backtest; nothing of it changes while the backtest runs. */
    private record Prepared(long backtest, Trial trial) {}

    RunBacktests(
            Backtests.Stores stores, PrepareTrial prepare, PastAccounts past, TriedOnHistory tried, Telling telling) {
        this.stores = stores;
        this.prepare = prepare;
        this.past = past;
        this.tried = tried;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "run-backtests";
    }

    @Override
    public int round() {
        AtomicLong claimed = new AtomicLong();
        try {
            Integer done = telling.transaction().execute(status -> page(claimed));
            return Objects.requireNonNullElse(done, 0);
        } catch (RuntimeException e) {
            if (claimed.get() == 0) throw e;
            failed(claimed.get(), e);
            return 1;
        }
    }

    private int page(AtomicLong claimed) {
        Optional<BacktestRows.Open> found = stores.backtests().claim();
        if (found.isEmpty()) return 0;
        BacktestRows.Open open = found.get();
        claimed.set(open.backtest().id());
        Trial trial = trial(open);
        List<PastAccount> page = past.after(open.last(), trial.from(), trial.known());
        if (page.isEmpty()) finish(open);
        else goOn(open, trial, page);
        return 1;
    }

    private void goOn(BacktestRows.Open open, Trial trial, List<PastAccount> page) {
        CountStarts count = new CountStarts(open.backtest().question(), trial);
        for (PastAccount one : page) count.add(tried.of(one, trial));
        long id = open.backtest().id();
        stores.findings().add(id, count);
        stores.backtests()
                .goesOn(
                        id,
                        page.get(page.size() - 1).account().id(),
                        open.backtest().done() + page.size(),
                        open.tally().plus(count.tally()),
                        telling.clock().instant());
    }

    private void finish(BacktestRows.Open open) {
        List<String> assumptions =
                telling.assumptions().sentences(open.backtest().question(), open.usual());
        BacktestReport report = WriteReport.of(open.backtest(), open.usual(), open.tally(), assumptions);
        stores.backtests().done(open.backtest().id(), report, telling.clock().instant());
        prepared = null;
    }

    private Trial trial(BacktestRows.Open open) {
        Prepared known = prepared;
        if (known != null && known.backtest() == open.backtest().id()) return known.trial();
        Trial trial = prepare.of(open);
        prepared = new Prepared(open.backtest().id(), trial);
        return trial;
    }

    private void failed(long id, RuntimeException e) {
        log.error("Backtest {} could not go on and is given up after {} tries.", id, TRIES, e);
        telling.transaction()
                .executeWithoutResult(status -> stores.backtests()
                        .failed(
                                id,
                                "It could not go on: %s. Ask again; if it fails again, the log of the server says more."
                                        .formatted(Objects.requireNonNullElse(
                                                e.getMessage(), e.getClass().getSimpleName())),
                                TRIES,
                                telling.clock().instant()));
    }
}
