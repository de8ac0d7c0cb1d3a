package io.playmaker.trigger;

import io.playmaker.account.StageChanged;
import io.playmaker.account.SubscriptionChanged;
import io.playmaker.health.BandChanged;
import io.playmaker.health.BandsChanged;
import io.playmaker.message.Message;
import io.playmaker.message.MessageGivenUp;
import io.playmaker.playbook.RunEnded;
import io.playmaker.renewal.ForecastCategory;
import io.playmaker.renewal.ForecastChanged;
import io.playmaker.shared.Columns;
import io.playmaker.signal.Signal;
import io.playmaker.signal.SignalsRecorded;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what other rooms announce into moments, in their transaction. */
@Component
class News {

    /** The signal that a run's outcome leaves behind; the moment {@code run-ended} says it already. */
    static final String PLAYBOOK_ENDED = "playbook.ended";

    private final Triggers triggers;
    private final Clock clock;

    News(Triggers triggers, Clock clock) {
        this.triggers = triggers;
        this.clock = clock;
    }

    @EventListener
    void on(BandsChanged event) {
        triggers.happened(event.changes().stream().map(News::moment).toList());
    }

    private static NewMoment moment(BandChanged event) {
        return new NewMoment(
                MomentKind.CUSTOMER,
                "band-changed",
                "band-" + event.snapshot(),
                event.account(),
                "",
                Map.of("fromBand", event.from().name(), "toBand", event.to().name(), "why", event.why()),
                event.snapshot(),
                null,
                event.at());
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
        List<NewMoment> news = event.events().stream()
                .filter(signal -> !signal.type().equals(PLAYBOOK_ENDED))
                .map(News::moment)
                .toList();
        if (event.bulk()) triggers.happenedInFile(news);
        else triggers.happened(news);
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

    /** The next term is how a renewal ended; everything else is told to whoever works on it. */
    @EventListener
    void on(SubscriptionChanged event) {
        if (event.isNextTerm())
            triggers.happened(about(event, "contract-signed", Map.of("value", mrr(event), "next", date(event))));
        else if (event.movesDate())
            triggers.happened(about(event, "renewal-date-moved", Map.of("renewalDate", date(event))));
        if (event.changesTerms() && !event.isNextTerm())
            triggers.happened(about(event, "subscription-changed", Map.of()));
    }

    private static NewMoment about(SubscriptionChanged event, String type, Map<String, Object> facts) {
        String subscription = event.after().externalId();
        return new NewMoment(
                MomentKind.LIFECYCLE,
                type,
                "%s-%s-%s".formatted(type, subscription, event.at()),
                event.account(),
                subscription,
                facts,
                null,
                null,
                event.at());
    }

    private static double mrr(SubscriptionChanged event) {
        return Objects.requireNonNull(event.after().mrr()).doubleValue();
    }

    private static String date(SubscriptionChanged event) {
        return String.valueOf(event.after().renewsOn());
    }

    /** A renewal at risk is worked on at once, months before its date. */
    @EventListener
    void on(ForecastChanged event) {
        if (event.to() != ForecastCategory.AT_RISK) return;
        triggers.happened(new NewMoment(
                MomentKind.CUSTOMER,
                "renewal-at-risk",
                "renewal-at-risk-%d-%s".formatted(event.renewal(), event.at()),
                event.account(),
                event.subscription(),
                Map.of("why", event.why()),
                null,
                null,
                event.at()));
    }

    /** Only customers wait for what never comes; what people of ours missed stands in Tasklist anyway. */
    @EventListener
    void on(MessageGivenUp event) {
        Message message = event.message();
        if (message.contact() == null) return;
        triggers.happened(new NewMoment(
                MomentKind.CUSTOMER,
                "message-given-up",
                "message-" + message.id(),
                message.account(),
                "message " + message.id(),
                Map.of("undelivered", undelivered(message)),
                null,
                null,
                clock.instant()));
    }

    private static String undelivered(Message message) {
        String text = message.text();
        return "The message \"%s\" to %s could not be sent for a day (%s). It says: %s"
                .formatted(
                        message.subject(),
                        String.join(", ", message.to()),
                        Columns.cut(Objects.requireNonNullElse(message.error(), "no answer"), 200),
                        Columns.cut(text, 500));
    }

    static NewMoment moment(Signal signal) {
        Map<String, Object> facts = new HashMap<>();
        if (signal.value() != null) facts.put("value", signal.value());
        if (signal.text() != null) {
            facts.put("text", signal.text());
            facts.put("why", signal.text());
        }
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
