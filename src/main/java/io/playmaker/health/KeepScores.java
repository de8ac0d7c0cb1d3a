package io.playmaker.health;

import io.playmaker.health.FollowRiskRules.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was scored, announces the bands that changed, and lets the table of risks and the watches look at it. */
@Component
class KeepScores {

    private final HealthRepository repository;
    private final FollowRiskRules risks;
    private final FollowWatches watches;
    private final ApplicationEventPublisher events;

    KeepScores(
            HealthRepository repository,
            FollowRiskRules risks,
            FollowWatches watches,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.risks = risks;
        this.watches = watches;
        this.events = events;
    }

    void keep(List<Subject> scored, Instant at) {
        List<Rescored> rescored = watches.follow(scored, risks.follow(scored, at), at);
        repository.saveSnapshots(
                rescored.stream().filter(Rescored::moved).map(Rescored::health).toList());
        repository.save(rescored.stream().map(Rescored::now).toList());
        List<BandChanged> changed = rescored.stream()
                .map(Rescored::bandChanged)
                .filter(Objects::nonNull)
                .toList();
        if (!changed.isEmpty()) events.publishEvent(new BandsChanged(changed));
    }
}
