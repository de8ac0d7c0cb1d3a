package io.playmaker.bench;

import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Backtest;
import io.playmaker.trigger.BacktestQuestion;
import io.playmaker.trigger.Backtests;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries the table in force on half a year in which each measure was reported each week. */
@Component
class TryOnHistory {

    static final int WEEKS = 26;

    /** So many accounts have such a history, and no more of them are looked at. */
    private static final int ACCOUNTS = 2_000;

    private final Backtests backtests;
    private final LargePortfolio portfolio;
    private final Rounds rounds;

    TryOnHistory(Backtests backtests, LargePortfolio portfolio, Rounds rounds) {
        this.backtests = backtests;
        this.portfolio = portfolio;
        this.rounds = rounds;
    }

    /** Accounts times days. */
    Effort halfAYear() {
        portfolio.eachWeek(ACCOUNTS, WEEKS);
        LocalDate to = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
        LocalDate from = to.minusWeeks(WEEKS);
        long id = backtests
                .ask(
                        new BacktestQuestion(
                                from,
                                to,
                                null,
                                null,
                                Map.of(),
                                BacktestQuestion.USUALLY_SAVING,
                                BacktestQuestion.USUAL_HORIZON),
                        "bench")
                .id();
        Effort effort = Effort.of(() -> accounts(id) * (WEEKS * 7 + 1));
        if (backtests.backtest(id).going()) backtests.cancel(id, "bench");
        return effort;
    }

    private int accounts(long id) {
        Backtest now = backtests.backtest(id);
        while (now.going() && now.done() < ACCOUNTS) {
            rounds.one("run-backtests");
            now = backtests.backtest(id);
        }
        if (now.state() == Backtest.State.FAILED) throw new AssertionError(now.note());
        return (int) now.done();
    }
}
