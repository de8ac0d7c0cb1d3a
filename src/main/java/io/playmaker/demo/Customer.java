package io.playmaker.demo;

import io.playmaker.account.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One customer of the made-up portfolio.
 *
 * @param number from 1; the same number is the same customer in every file
 * @param trouble what makes it leave, or nearly did; null for those that have no reason
 * @param renewsOn the next renewal; null for those that left or have not come yet
 */
record Customer(
        int number,
        Planted truth,
        @Nullable Trouble trouble,
        Place place,
        String name,
        String industry,
        LocalDate signedUpOn,
        @Nullable LocalDate renewsOn,
        LocalDate today) {

    private static final int DAYS_OF_ONBOARDING = 90;
    private static final int DAYS_UNTIL_RETENTION = 300;
    private static final int DAYS_BEFORE_RENEWAL = 90;

    String id() {
        return truth.account();
    }

    boolean isIn(String segment) {
        return truth.segment().equals(segment);
    }

    /** How long before the end of a term a customer of that segment has to cancel. */
    static int noticeDays(String segment) {
        return segment.equals("ENTERPRISE") ? 90 : 30;
    }

    /** Carla, Ben and Mia each have a segment; Nok looks after Asia and Australia in all of them. */
    @Nullable
    String owner() {
        if (!truth.fate().isCustomer()) return null;
        if (place.region.equals("APAC")) return "nok";
        return isIn("ENTERPRISE") ? "carla" : isIn("MID_MARKET") ? "ben" : "mia";
    }

    Stage stage() {
        if (!truth.fate().isCustomer()) return Stage.PROSPECT;
        return truth.fate() == Fate.LEFT ? Stage.CHURNED : stageOn(today);
    }

    /** The stage of a customer on a day between its sign-up and its end. */
    Stage stageOn(LocalDate day) {
        LocalDate renewal = signedUpOn.plusYears(1 + ChronoUnit.YEARS.between(signedUpOn, day));
        if (ChronoUnit.DAYS.between(day, renewal) <= DAYS_BEFORE_RENEWAL) return Stage.RENEWAL;
        long days = ChronoUnit.DAYS.between(signedUpOn, day);
        return days < DAYS_OF_ONBOARDING
                ? Stage.ONBOARDING
                : days < DAYS_UNTIL_RETENTION ? Stage.ADOPTION : Stage.RETENTION;
    }

    /** When it cancels, or will; null for those that do not leave. */
    @Nullable
    LocalDate cancelsOn() {
        return trouble == null || trouble.endsOn() == null
                ? null
                : trouble.endsOn().minusDays(noticeDays(truth.segment()));
    }

    /** The last day on which anything is told about it. */
    LocalDate lastDay() {
        LocalDate churned = truth.churnedOn();
        return churned != null ? churned : today.minusDays(2);
    }

    String domain() {
        return id().toLowerCase(Locale.ROOT) + ".example";
    }
}
