package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** How well a customer does in each dimension on a day, 0-1: its usual level, the ups and downs of weeks, its cause. */
final class Wellness {

    private static final int WEEKS = 120;
    private static final double SWING = 0.012;
    private static final double BACK = 0.85;
    private static final double TURNED_ROUND = 0.75;

    private final Planted truth;
    private final LocalDate today;
    private final double usual;
    private final double[][] swings = new double[Dimension.values().length][WEEKS];

    Wellness(Customer customer, SplittableRandom random) {
        truth = customer.truth();
        today = customer.today();
        usual = truth.fate() == Fate.MIDDLING ? random.nextDouble(0.44, 0.58) : random.nextDouble(0.84, 0.96);
        for (double[] swing : swings) {
            for (int week = 1; week < WEEKS; week++)
                swing[week] = swing[week - 1] * BACK + random.nextGaussian(0, SWING);
        }
    }

    double of(Dimension dimension, LocalDate day) {
        int week = (int) between(0, ChronoUnit.WEEKS.between(day, today), WEEKS - 1);
        double level = usual + swings[dimension.ordinal()][week];
        Cause cause = truth.cause();
        if (cause != null) level -= usual * cause.loss(dimension, severity(day));
        return between(0.02, level, 1);
    }

    /** How far the cause has come on that day, 0-1. Those who recovered turned round before it did its worst. */
    double severity(LocalDate day) {
        Cause cause = truth.cause();
        if (cause == null || truth.begunOn() == null) return 0;
        double way = between(0, ChronoUnit.DAYS.between(truth.begunOn(), day) / (7.0 * cause.weeks()), 1);
        return truth.fate() == Fate.RECOVERED ? TURNED_ROUND * Math.sin(Math.PI * way) : way * way * (3 - 2 * way);
    }

    static double between(double least, double value, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
