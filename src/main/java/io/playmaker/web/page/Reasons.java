package io.playmaker.web.page;

import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.health.HealthNow.Reason;
import io.playmaker.playbook.Start;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.Triggers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Why do I have this task? Back from a start to the moment, the health then, and the facts that somebody told. */
@Component
class Reasons {

    private static final int SHOWN = 3;

    private final Triggers triggers;
    private final Health health;
    private final Signals signals;

    Reasons(Triggers triggers, Health health, Signals signals) {
        this.triggers = triggers;
        this.health = health;
        this.signals = signals;
    }

    /** A measure that cost points, and the fact that told its value; null when that fact is not kept. */
    public record Evidence(Reason reason, @Nullable Signal told) {}

    void explain(Start start, Model model) {
        Moment moment =
                start.moment() == null ? null : triggers.find(start.moment()).orElse(null);
        HealthNow snapshot = moment == null || moment.snapshot() == null
                ? null
                : health.snapshot(moment.snapshot()).orElse(null);
        model.addAttribute("moment", moment);
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("titles", signals.events());
        model.addAttribute(
                "fact",
                moment == null || moment.signal() == null
                        ? null
                        : signals.find(moment.signal()).orElse(null));
        model.addAttribute("evidence", snapshot == null ? List.of() : evidence(snapshot));
    }

    private List<Evidence> evidence(HealthNow snapshot) {
        List<Reason> worst = snapshot.reasons().stream()
                .filter(reason -> reason.lost() >= 0.5 && reason.occurredAt() != null)
                .limit(SHOWN)
                .toList();
        return worst.stream()
                .map(reason -> new Evidence(reason, told(snapshot, reason)))
                .toList();
    }

    private @Nullable Signal told(HealthNow snapshot, Reason reason) {
        if (reason.occurredAt() == null) return null;
        return signals.known(snapshot.account(), reason.occurredAt(), snapshot.scoredAt()).stream()
                .filter(fact -> fact.type().equals(reason.measure())
                        && fact.occurredAt().equals(reason.occurredAt()))
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
