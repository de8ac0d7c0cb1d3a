package io.playmaker.trigger;

import io.playmaker.health.Risk;
import io.playmaker.health.RisksChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes moments of risks that open, become grave or close, in the transaction in which they do. */
@Component
class NewsOfRisks {

    private final Triggers triggers;

    NewsOfRisks(Triggers triggers) {
        this.triggers = triggers;
    }

    @EventListener
    void on(RisksChanged event) {
        triggers.happened(event.news().stream().map(NewsOfRisks::moment).toList());
    }

    static NewMoment moment(RisksChanged.News news) {
        Risk risk = news.risk();
        String type = type(news.what());
        return new NewMoment(
                MomentKind.CUSTOMER,
                type,
                "%s-%d-%s".formatted(type, risk.id(), news.at()),
                risk.account(),
                "",
                facts(risk),
                null,
                null,
                news.at());
    }

    private static String type(RisksChanged.What what) {
        return switch (what) {
            case OPENED -> "risk-opened";
            case BECAME_HIGH -> "risk-became-high";
            case CLOSED -> "risk-closed";
        };
    }

    private static Map<String, Object> facts(Risk risk) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("riskKind", risk.kind().name());
        facts.put("severity", risk.severity().name());
        List<Risk.Evidence> evidence = risk.evidence();
        String why = risk.closeReason() != null
                ? risk.closeReason()
                : evidence.isEmpty() ? null : evidence.get(evidence.size() - 1).text();
        if (why != null) facts.put("why", why);
        return facts;
    }
}
