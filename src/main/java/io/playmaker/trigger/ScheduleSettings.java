package io.playmaker.trigger;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how long to wait until the calendar is looked at again
 * @param renewalDays for each segment, how many days before a subscription's renewal date its renewal comes due; a segment
 *     that is not named has none
 * @param oldCaseDays after how many days a support case that is still open is old
 */
@ConfigurationProperties("playmaker.schedules")
record ScheduleSettings(Duration every, Map<String, Integer> renewalDays, int oldCaseDays) {

    private static final Map<String, Integer> USUAL = Map.of("ENTERPRISE", 180, "MID_MARKET", 180, "SMB", 90);

    ScheduleSettings(
            @DefaultValue("10m") Duration every,
            @Nullable Map<String, Integer> renewalDays,
            @DefaultValue("30") int oldCaseDays) {
        this.every = every;
        this.oldCaseDays = oldCaseDays;
        this.renewalDays = Map.copyOf(Objects.requireNonNullElse(renewalDays, USUAL));
    }
}
