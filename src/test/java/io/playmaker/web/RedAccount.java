package io.playmaker.web;

import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An account whose facts turned bad, so that the first step of churn-save lies before its owner. */
@Component
class RedAccount {

    private static final Map<String, Double> GONE_BAD = Map.of(
            "usage.active_users_ratio", 0.05,
            "usage.active_users_trend", -0.5,
            "usage.features_used_ratio", 0.1,
            "outcome.value_confirmed", 1.0,
            "sentiment.nps", -80.0,
            "relationship.champion_present", 0.0,
            "relationship.days_since_contact", 200.0,
            "service.licences_assigned_ratio", 0.2,
            "support.cases_over_30d", 6.0);

    private final Scene scene;
    private final Signals signals;
    private final Rounds rounds;
    private final Clock clock;

    RedAccount(Scene scene, Signals signals, Rounds rounds, Clock clock) {
        this.scene = scene;
        this.signals = signals;
        this.rounds = rounds;
        this.clock = clock;
    }

    AccountId ofCarla(String name) {
        AccountId account = scene.anAccount(name, "ENTERPRISE", "RETENTION", "carla");
        scene.aContact(name, "CHAMPION", "ann@customer.example");
        rounds.untilIdle("start-due-playbooks");
        List<NewSignal> facts = new ArrayList<>();
        GONE_BAD.forEach((type, value) -> facts.add(new NewSignal(
                "app", type, name, type, value, clock.instant().minus(Duration.ofHours(5)), null, null, null, null)));
        signals.record(facts, false);
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("start-due-playbooks");
        goOn();
        return account;
    }

    /** Lets the runs go on to their next steps. */
    void goOn() {
        if (scene.runJobs() > 0) throw new AssertionError("A job failed");
    }
}
