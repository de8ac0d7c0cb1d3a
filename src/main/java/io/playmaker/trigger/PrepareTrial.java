package io.playmaker.trigger;

import io.playmaker.health.Health;
import io.playmaker.health.Replay;
import io.playmaker.trigger.TriedOnHistory.Rules;
import io.playmaker.trigger.TriedOnHistory.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes ready what all accounts of a backtest share: tables that can be asked, scorecards, the instants of the period. */
@Component
class PrepareTrial {

    private final Decisions decisions;
    private final Health health;
    private final Assumptions assumptions;

    PrepareTrial(Decisions decisions, Health health, Assumptions assumptions) {
        this.decisions = decisions;
        this.health = health;
        this.assumptions = assumptions;
    }

    Trial of(BacktestRows.Open open) {
        Backtest backtest = open.backtest();
        BacktestQuestion question = backtest.question();
        Replay then = health.replay(Map.of());
        Rules baseline = new Rules(decisions.deployed(backtest.table()), then);
        Rules variant = new Rules(
                question.triesTable() ? table(question) : baseline.table(),
                question.scorecards().isEmpty() ? then : health.replay(question.scorecards()));
        Instant until = start(question.to().plusDays(1));
        Instant horizon = start(question.to().plusDays(1L + question.horizonDays()));
        Instant asked = backtest.askedAt();
        return new Trial(
                baseline,
                variant,
                start(question.from()),
                until.isAfter(asked) ? asked : until,
                horizon.isAfter(asked) ? asked : horizon,
                assumptions.lasts(open.usual()));
    }

    private Decisions.Table table(BacktestQuestion question) {
        Integer version = question.tableVersion();
        return version == null ? decisions.read(String.valueOf(question.table())) : decisions.deployed(version);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
