package io.playmaker.trigger;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param accounts how many accounts are worked on in one transaction
 * @param runDays by playbook, how many days a run is taken to last as long as none has come to its end
 * @param otherRunDays as {@code runDays}, for playbooks that are not named
 * @param onboardingDays how long an account is taken to be in onboarding where only the day of its sign-up is known
 */
@ConfigurationProperties("playmaker.backtests")
record BacktestSettings(int accounts, Map<String, Integer> runDays, int otherRunDays, int onboardingDays) {

    private static final Map<String, Integer> USUAL = Map.of(
            "churn-save", 90,
            "contract-reduction", 30,
            "escalation", 7,
            "forecast-check", 5,
            "onboarding", 90,
            "renewal", 120,
            "sales-handoff", 7,
            "undelivered-message", 2);

    BacktestSettings(
            @DefaultValue("50") int accounts,
            @Nullable Map<String, Integer> runDays,
            @DefaultValue("30") int otherRunDays,
            @DefaultValue("90") int onboardingDays) {
        this.accounts = accounts;
        this.runDays = Map.copyOf(Objects.requireNonNullElse(runDays, USUAL));
        this.otherRunDays = otherRunDays;
        this.onboardingDays = onboardingDays;
    }

    Duration lasts(String playbook) {
        return Duration.ofDays(runDays.getOrDefault(playbook, otherRunDays));
    }
}
