package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the account and the signals how a run ended: outcomes are facts like any other. */
@Component
class RunNews {

    private final Accounts accounts;
    private final Signals signals;
    private final Clock clock;

    RunNews(Accounts accounts, Signals signals, Clock clock) {
        this.accounts = accounts;
        this.signals = signals;
        this.clock = clock;
    }

    @EventListener
    void on(RunEnded event) {
        Run run = event.run();
        Instant now = clock.instant();
        accounts.log(
                run.account(),
                new TimelineEntry(
                        now,
                        "run",
                        run.playbook() + " ended: " + event.outcome(),
                        event.reason(),
                        Actions.by(run),
                        "/runs/" + run.id()));
        signals.record(
                List.of(new NewSignal(
                        "playmaker",
                        "run-" + run.id() + "-ended",
                        accounts.get(run.account()).externalId(),
                        "playbook.ended",
                        null,
                        now,
                        null,
                        null,
                        run.playbook(),
                        event.outcome())),
                false);
    }
}
