package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces changes of stage and owner and writes them into the account's timeline. */
@Component
class TellChanges {

    private final TimelineRepository timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellChanges(TimelineRepository timeline, ApplicationEventPublisher events, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    void stageChanged(AccountId account, @Nullable Stage from, Stage to, @Nullable String reason, String by) {
        Instant now = clock.instant();
        if (from != null) {
            String title = "Stage %s became %s".formatted(from.inWords(), to.inWords());
            timeline.add(account, new TimelineEntry(now, "stage", title, reason, by, null));
        }
        events.publishEvent(new StageChanged(account, from, to, reason, by, now));
    }

    void ownerChanged(AccountId account, @Nullable String from, @Nullable String to, String by, boolean fresh) {
        Instant now = clock.instant();
        if (!fresh)
            timeline.add(
                    account,
                    new TimelineEntry(
                            now,
                            "owner",
                            (from == null ? "Nobody" : from) + " handed over to " + (to == null ? "nobody" : to),
                            null,
                            by,
                            null));
        events.publishEvent(new OwnerChanged(account, from, to, by, now));
    }

    void subscriptionChanged(AccountId account, SubscriptionRow before, SubscriptionRow after, String by) {
        events.publishEvent(new SubscriptionChanged(account, before, after, by, clock.instant()));
    }
}
