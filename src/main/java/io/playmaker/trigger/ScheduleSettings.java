package io.playmaker.trigger;

import io.playmaker.account.Stage;
import io.playmaker.health.Band;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how long to wait until the calendar is looked at again
 * @param renewalDays for each segment, how many days before a subscription's renewal date its renewal comes due, once or
 *     several times; a segment that is not named has none
 * @param oldCaseDays after how many days a support case that is still open is old
 * @param segments how often what comes due in each segment
 * @param winBackDays how many days after a customer left it is asked what has changed; 0 for never
 * @param milestoneDaysBefore how many days before its day a milestone comes due
 */
@ConfigurationProperties("playmaker.schedules")
record ScheduleSettings(
        Duration every,
        Map<String, List<Integer>> renewalDays,
        int oldCaseDays,
        Map<String, Often> segments,
        int winBackDays,
        int milestoneDaysBefore) {

    private static final Map<String, List<Integer>> USUAL_RENEWALS =
            Map.of("ENTERPRISE", List.of(180), "MID_MARKET", List.of(180), "SMB", List.of(90));

    private static final Often NEVER = new Often(0, 0, Map.of(), Map.of());

    private static final Map<String, Often> USUAL = Map.of(
            "ENTERPRISE", new Often(91, 91, checkIns(14, 30, 90), stages(120, 365, 240)),
            "MID_MARKET", new Often(182, 30, checkIns(14, 45, 120), stages(90, 365, 240)),
            "SMB", new Often(365, 30, checkIns(30, 0, 0), stages(45, 270, 150)));

    ScheduleSettings(
            @DefaultValue("10m") Duration every,
            @Nullable Map<String, List<Integer>> renewalDays,
            @DefaultValue("30") int oldCaseDays,
            @Nullable Map<String, Often> segments,
            @DefaultValue("180") int winBackDays,
            @DefaultValue("0") int milestoneDaysBefore) {
        this.every = every;
        this.oldCaseDays = oldCaseDays;
        this.renewalDays = Map.copyOf(Objects.requireNonNullElse(renewalDays, USUAL_RENEWALS));
        this.segments = merged(Objects.requireNonNullElse(segments, Map.of()));
        this.winBackDays = winBackDays;
        this.milestoneDaysBefore = milestoneDaysBefore;
    }

    /** How often what comes due in that segment. */
    Often of(String segment) {
        return segments.getOrDefault(segment, NEVER);
    }

    private static Map<String, Often> merged(Map<String, Often> said) {
        Map<String, Often> merged = new HashMap<>(USUAL);
        said.forEach((segment, often) -> merged.put(segment, often.over(USUAL.getOrDefault(segment, NEVER))));
        return Map.copyOf(merged);
    }

    private static Map<Band, Integer> checkIns(int red, int yellow, int green) {
        return Map.of(Band.RED, red, Band.YELLOW, yellow, Band.UNKNOWN, yellow, Band.GREEN, green);
    }

    private static Map<Stage, Integer> stages(int onboarding, int adoption, int renewal) {
        return Map.of(Stage.ONBOARDING, onboarding, Stage.ADOPTION, adoption, Stage.RENEWAL, renewal);
    }

    /**
     * Each in days; 0 for never, what is left out as usual.
     *
     * @param reviewDays between two business reviews
     * @param valueReportDays between two reports of the value they have
     * @param checkInDays between two check-ins, by band
     * @param stageDays how long an account usually stays in a stage, by stage
     */
    record Often(
            @Nullable Integer review,
            @Nullable Integer valueReport,
            @Nullable Map<Band, Integer> checkIns,
            @Nullable Map<Stage, Integer> stages) {

        int reviewDays() {
            return review == null ? 0 : review;
        }

        int valueReportDays() {
            return valueReport == null ? 0 : valueReport;
        }

        Map<Band, Integer> checkInDays() {
            return checkIns == null ? Map.of() : checkIns;
        }

        Map<Stage, Integer> stageDays() {
            return stages == null ? Map.of() : stages;
        }

        Often over(Often usual) {
            return new Often(
                    review == null ? usual.review : review,
                    valueReport == null ? usual.valueReport : valueReport,
                    over(checkIns, usual.checkInDays()),
                    over(stages, usual.stageDays()));
        }

        private static <K> Map<K, Integer> over(@Nullable Map<K, Integer> said, Map<K, Integer> usual) {
            Map<K, Integer> all = new HashMap<>(usual);
            if (said != null) all.putAll(said);
            return Map.copyOf(all);
        }
    }
}
