package io.playmaker.health;

import io.playmaker.account.Stage;
import io.playmaker.health.FollowRiskRules.Subject;
import io.playmaker.health.LinesCrossed.OfAccount;
import io.playmaker.health.Watch.Values;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notices what is watched about accounts that were just scored, by the values that were read for that. Of prospects and of
 * customers who left nobody wants to hear it; what was kept of them is forgotten.
 */
@Component
class FollowWatches {

    private final List<Watch> watches = new ArrayList<>();
    private final WatchSettings.Fall fall;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    FollowWatches(WatchSettings settings, Signals signals, ApplicationEventPublisher events) {
        this.fall = settings.usageFall();
        this.signals = signals;
        this.events = events;
        settings.lines().forEach(line -> watches.add(new LineWatch(declared(line.measure()), line)));
        fall.measures().forEach(measure -> watches.add(new FallWatch(declared(measure), fall)));
    }

    /** How far back a fall looks. */
    Duration window() {
        return fall.window();
    }

    /** Everything that is watched of a customer. */
    List<Watch> watches() {
        return watches;
    }

    /** What is watched of an account in that stage. */
    List<Watch> watches(Stage stage) {
        return stage == Stage.PROSPECT || stage == Stage.CHURNED ? List.of() : watches();
    }

    /** @return what was rescored, each with how the watched stands since; announces {@link LinesCrossed} */
    List<Rescored> follow(List<Subject> subjects, List<Rescored> rescored, Instant at) {
        if (watches.isEmpty()) return rescored;
        Instant beforeAt = at.minus(fall.window());
        Map<AccountId, Map<String, LatestValue>> before = before(subjects, beforeAt);
        List<Rescored> followed = new ArrayList<>();
        List<OfAccount> news = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            AccountId account = subjects.get(i).account().id();
            Values values = new Values(subjects.get(i).values(), before.getOrDefault(account, Map.of()), at, beforeAt);
            List<Watch> met = new ArrayList<>();
            List<Watch> watching = watches(subjects.get(i).account().stage());
            Watched now = Watched.read(rescored.get(i).before().watched()).follow(watching, values, met);
            Rescored one = rescored.get(i).watching(now.written(), now.dwellEnds(watches));
            followed.add(one);
            for (Watch watch : met) news.add(new OfAccount(account, one.now().snapshot(), watch.news(values)));
        }
        if (!news.isEmpty()) events.publishEvent(new LinesCrossed(news, at));
        return followed;
    }

    /** The trend of the score looks as far back, so that usually nothing more is read. */
    private Map<AccountId, Map<String, LatestValue>> before(List<Subject> subjects, Instant beforeAt) {
        if (!fall.window().equals(Scoring.TREND))
            return signals.latestKnown(
                    subjects.stream().map(one -> one.account().id()).toList(), beforeAt);
        Map<AccountId, Map<String, LatestValue>> before = new HashMap<>();
        subjects.forEach(one -> before.put(one.account().id(), one.before()));
        return before;
    }

    private Measure declared(String key) {
        Measure measure = signals.measures().get(key);
        if (measure == null)
            throw new IllegalArgumentException(
                    "playmaker.watch names the measure %s, which measures.yaml does not declare; use one of its keys."
                            .formatted(key));
        return measure;
    }
}
