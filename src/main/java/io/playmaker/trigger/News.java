package io.playmaker.trigger;

import io.playmaker.account.StageChanged;
import io.playmaker.health.BandChanged;
import io.playmaker.playbook.RunEnded;
import io.playmaker.signal.Signal;
import io.playmaker.signal.SignalsRecorded;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what other rooms announce into moments, in their transaction. */
@Component
class News {

    /** The signal that a run's outcome leaves behind; the moment {@code run-ended} says it already. */
    private static final String PLAYBOOK_ENDED = "playbook.ended";

    private final Triggers triggers;

    News(Triggers triggers) {
        this.triggers = triggers;
    }

    @EventListener
    void on(BandChanged event) {
        triggers.happened(new NewMoment(
                MomentKind.CUSTOMER,
                "band-changed",
                "band-" + event.snapshot(),
                event.account(),
                "",
                Map.of("fromBand", event.from().name(), "toBand", event.to().name(), "why", event.why()),
                event.snapshot(),
                null,
                event.at()));
    }

    @EventListener
    void on(StageChanged event) {
        Map<String, Object> facts = new HashMap<>();
        if (event.from() != null) facts.put("fromStage", event.from().name());
        facts.put("toStage", event.to().name());
        triggers.happened(new NewMoment(
                MomentKind.LIFECYCLE,
                "stage-changed",
                "stage-%s-%s-%s".formatted(event.account(), event.to(), event.at()),
                event.account(),
                "",
                facts,
                null,
                null,
                event.at()));
    }

    @EventListener
    void on(SignalsRecorded event) {
        triggers.happened(event.events().stream()
                .filter(signal -> !signal.type().equals(PLAYBOOK_ENDED))
                .map(News::moment)
                .toList());
    }

    @EventListener
    void on(RunEnded event) {
        triggers.happened(new NewMoment(
                MomentKind.LIFECYCLE,
                "run-ended",
                "run-ended-" + event.run().id(),
                event.run().account(),
                event.run().subject(),
                Map.of("endedPlaybook", event.run().playbook(), "outcome", event.outcome()),
                null,
                null,
                Objects.requireNonNull(event.run().endedAt())));
        triggers.lookAgain(event.run().account());
    }

    private static NewMoment moment(Signal signal) {
        Map<String, Object> facts = new HashMap<>();
        if (signal.value() != null) facts.put("value", signal.value());
        if (signal.text() != null) facts.put("text", signal.text());
        return new NewMoment(
                MomentKind.CUSTOMER,
                signal.type().replace('.', '-'),
                "signal-" + signal.id(),
                signal.account(),
                signal.subject() == null ? "" : signal.subject(),
                facts,
                null,
                signal.id(),
                signal.occurredAt());
    }
}
