package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A cause at work on one customer. It grows for some weeks to its worst; the customer bears that for a while, cancels
 * with the notice of the contract, and is gone. No two are alike in pace and depth.
 *
 * @param begunOn its first sign
 * @param weeks from the first sign until it has done its worst
 * @param worst how far it comes, 0-1
 * @param spread how much it takes in the end of what it does not touch itself
 * @param rescuedOn when somebody turned it round; null where nobody does
 * @param endsOn when the contract ends by it; null when it was turned round
 */
record Trouble(
        Cause cause,
        LocalDate begunOn,
        int weeks,
        double worst,
        double spread,
        @Nullable LocalDate rescuedOn,
        @Nullable LocalDate endsOn) {

    private static final double WEEKS_OF_RECOVERY = 11;
    private static final int DAYS_OF_A_TERM = 350;

    /** One that makes the contract end on that day, after so many days of notice. */
    static Trouble ending(Cause cause, LocalDate endsOn, int noticeDays, SplittableRandom random) {
        int borne = cause.isForeseeable() ? noticeDays + random.nextInt(21, 91) : noticeDays;
        int weeks = Math.min(weeks(cause, random), (DAYS_OF_A_TERM - borne) / 7);
        LocalDate begun = endsOn.minusDays(borne).minusWeeks(weeks);
        return new Trouble(cause, begun, weeks, depth(random, 0.78), random.nextDouble(0.35, 0.75), null, endsOn);
    }

    /** One that somebody turns round on that day, before it has done its worst. */
    static Trouble rescued(Cause cause, LocalDate rescuedOn, SplittableRandom random) {
        int weeks = weeks(cause, random);
        LocalDate begun = rescuedOn.minusDays((long) (7 * weeks * random.nextDouble(0.55, 0.9)));
        return new Trouble(cause, begun, weeks, depth(random, 0.7), random.nextDouble(0.35, 0.75), rescuedOn, null);
    }

    private static int weeks(Cause cause, SplittableRandom random) {
        return (int) Math.round(cause.weeks * random.nextDouble(0.7, 1.3));
    }

    private static double depth(SplittableRandom random, double least) {
        return random.nextDouble(least, 1);
    }

    /** How far the cause has come on that day, 0-1. */
    double severity(LocalDate day) {
        if (rescuedOn == null || !day.isAfter(rescuedOn)) return worst * smooth(weeksTo(day) / weeks);
        double way = ChronoUnit.DAYS.between(rescuedOn, day) / 7.0 / WEEKS_OF_RECOVERY;
        return worst * smooth(weeksTo(rescuedOn) / weeks) * (1 - smooth(way));
    }

    double loss(Dimension dimension, LocalDate day) {
        return cause.loss(dimension, severity(day), spread);
    }

    private double weeksTo(LocalDate day) {
        return ChronoUnit.DAYS.between(begunOn, day) / 7.0;
    }

    static double smooth(double way) {
        double held = Wellness.between(0, way, 1);
        return held * held * (3 - 2 * held);
    }
}
