package io.playmaker.health;

import io.playmaker.account.StageChanged;
import io.playmaker.signal.SignalsRecorded;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** New facts and new accounts ask for a new score. */
@Component
class MarkStaleAccounts {

    private final HealthRepository repository;
    private final Clock clock;

    MarkStaleAccounts(HealthRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @EventListener
    void on(SignalsRecorded news) {
        repository.markStale(news.accounts(), clock.instant(), news.learnedFrom(), news.bulk());
    }

    @EventListener
    void on(StageChanged news) {
        if (news.from() == null) repository.markStale(List.of(news.account()), clock.instant(), null, false);
    }
}
