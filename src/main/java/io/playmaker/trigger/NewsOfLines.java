package io.playmaker.trigger;

import io.playmaker.health.LinesCrossed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes moments of lines that measures crossed and of use that fell, in the transaction that noticed it. */
@Component
class NewsOfLines {

    private final Triggers triggers;

    NewsOfLines(Triggers triggers) {
        this.triggers = triggers;
    }

    @EventListener
    void on(LinesCrossed event) {
        triggers.happened(
                event.news().stream().map(one -> moment(one, event.at())).toList());
    }

    static NewMoment moment(LinesCrossed.OfAccount one, Instant at) {
        LinesCrossed.News news = one.news();
        String type = news.what() == LinesCrossed.What.FALL ? "usage-fell" : "measure-crossed";
        return new NewMoment(
                MomentKind.CUSTOMER,
                type,
                "%s-%s-%s-%s-%s".formatted(type, one.account(), news.measure(), news.than(), at),
                one.account(),
                news.measure(),
                facts(news),
                one.snapshot(),
                null,
                at);
    }

    private static Map<String, Object> facts(LinesCrossed.News news) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("measure", news.measure());
        facts.put("value", news.value());
        facts.put("why", news.why());
        if (news.before() != null) facts.put("valueBefore", news.before());
        facts.put(news.what() == LinesCrossed.What.FALL ? "change" : "line", news.than());
        return facts;
    }
}
