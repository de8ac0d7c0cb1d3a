package io.playmaker.playbook;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a playbook the outcome of the one it called as soon as it is known: the message {@code <playbook>-decided}. */
@Component
class TellCaller {

    private final RunRows runs;
    private final Engine engine;

    TellCaller(RunRows runs, Engine engine) {
        this.runs = runs;
        this.engine = engine;
    }

    @EventListener
    void on(CalledRunDecided event) {
        String message = event.playbook() + "-decided";
        runs.find(event.caller())
                .filter(caller -> caller.state() == Run.State.RUNNING && caller.outcome() == null)
                .map(Run::processInstance)
                .filter(instance -> engine.awaitedMessages(instance).contains(message))
                .ifPresent(instance -> engine.message(
                        instance,
                        message,
                        Map.of(
                                "calledOutcome",
                                event.outcome(),
                                "calledReason",
                                Objects.requireNonNullElse(event.reason(), ""))));
    }
}
