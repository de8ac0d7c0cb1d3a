package io.playmaker.trigger;

import io.playmaker.health.Replay;
import io.playmaker.health.Replay.Turn;
import io.playmaker.playbook.ImaginedStarts;
import io.playmaker.trigger.ComingAgain.Coming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lives the past of accounts again, by what is in force and by what is tried. */
@Component
class TriedOnHistory {

    private final List<ComingAgain> sources;
    private final ImaginedStarts ledgers;
    private final TriggerSettings settings;

    TriedOnHistory(List<ComingAgain> sources, ImaginedStarts ledgers, TriggerSettings settings) {
        this.sources = sources;
        this.ledgers = ledgers;
        this.settings = settings;
    }

    /** A table and the scorecards of one lane. */
    record Rules(Decisions.Table table, Replay health) {}

    /**
     * What all accounts of a backtest share.
     *
     * @param until the end of the last day, excluded
     * @param known until when facts are known that tell what came of it
     * @param lasts how long runs last, by playbook
     */
    record Trial(
            Rules baseline, Rules variant, Instant from, Instant until, Instant known, Map<String, Duration> lasts) {}

    /**
     * What would have been, and what was.
     *
     * @param health every turn by the scorecards in force
     */
    record Outcome(
            PastAccount past, List<LivedAgain.Start> baseline, List<LivedAgain.Start> variant, List<Turn> health) {}

    Outcome of(PastAccount past, Trial trial) {
        List<Turn> turns = turns(past, trial, trial.baseline());
        List<LivedAgain.Start> baseline = starts(past, trial, trial.baseline(), turns);
        boolean sameHealth = trial.variant().health() == trial.baseline().health();
        if (sameHealth && trial.variant().table() == trial.baseline().table())
            return new Outcome(past, baseline, baseline, turns);
        List<Turn> others = sameHealth ? turns : turns(past, trial, trial.variant());
        return new Outcome(past, baseline, starts(past, trial, trial.variant(), others), turns);
    }

    private static List<Turn> turns(PastAccount past, Trial trial, Rules rules) {
        return rules.health()
                .of(new Replay.Life(
                        past.account(),
                        past.known(),
                        past.stages()::at,
                        past.since(),
                        rules == trial.baseline() ? trial.known() : trial.until()));
    }

    private List<LivedAgain.Start> starts(PastAccount past, Trial trial, Rules rules, List<Turn> turns) {
        List<Coming> coming = new ArrayList<>();
        for (ComingAgain source : sources) coming.addAll(source.to(past, turns));
        return new LivedAgain(
                        past,
                        turns,
                        coming,
                        ledgers.ledger(past.account().id(), trial.from(), past.runs(), trial.lasts()),
                        new LivedAgain.Rules(rules.table(), settings, trial.from()))
                .startsBefore(trial.until());
    }
}
