package io.playmaker.playbook;

import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records how long something took: once in a run, the first time stands. */
@Component
class OnceInARun {

    private final Signals signals;

    OnceInARun(Signals signals) {
        this.signals = signals;
    }

    /** @return the days between the two, 0 at least */
    long record(String measure, LocalDate since, LocalDate until, Action.Call call) {
        long days = Math.max(0, ChronoUnit.DAYS.between(since, until));
        NewSignal signal = new NewSignal(
                "playmaker",
                "run-" + call.run().id() + "-" + measure,
                call.account().externalId(),
                measure,
                (double) days,
                call.clock().instant(),
                null,
                null,
                null,
                null);
        // A second one has the same id and another time: it is refused, and the first one stands.
        signals.record(List.of(signal), false);
        return days;
    }
}
