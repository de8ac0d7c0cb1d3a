package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How well a customer does in each dimension on a day, 0-1: its usual level, what it is better and worse at, the ups and
 * downs of weeks, holidays, bad weeks that pass, and its trouble.
 */
final class Wellness {

    private static final int WEEKS = 120;
    private static final double SWING = 0.018;
    private static final double BACK = 0.88;
    private static final double PECULIAR = 0.07;
    private static final double GROWTH_IN_A_YEAR = 0.14;

    private final Customer customer;
    private final LocalDate today;
    private final double[] usual = new double[Dimension.values().length];
    private final double[][] swings = new double[Dimension.values().length][WEEKS];
    private final List<Dip> dips;

    Wellness(Customer customer, SplittableRandom random) {
        this.customer = customer;
        today = customer.today();
        double level = level(customer.truth().fate(), random);
        for (int i = 0; i < usual.length; i++) usual[i] = between(0.3, level + random.nextGaussian(0, PECULIAR), 1);
        for (double[] swing : swings) {
            for (int week = 1; week < WEEKS; week++)
                swing[week] = swing[week - 1] * BACK + random.nextGaussian(0, SWING);
        }
        dips = Dip.between(today.minusWeeks(WEEKS), today, random);
    }

    private static double level(Fate fate, SplittableRandom random) {
        return switch (fate) {
            case MIDDLING -> random.nextDouble(0.54, 0.68);
            case GROWING -> random.nextDouble(0.78, 0.92);
            default -> random.nextDouble(0.68, 0.92);
        };
    }

    double of(Dimension dimension, LocalDate day) {
        int week = (int) between(0, ChronoUnit.WEEKS.between(day, today), WEEKS - 1);
        double level = usual[dimension.ordinal()];
        if (customer.truth().fate() == Fate.GROWING && dimension == Dimension.USAGE)
            level -= GROWTH_IN_A_YEAR * ChronoUnit.DAYS.between(day, today) / 365.0;
        Trouble trouble = customer.trouble();
        double left = trouble == null ? 1 : 1 - trouble.loss(dimension, day);
        for (Dip dip : dips) left *= 1 - dip.loss(dimension, day);
        if (dimension == Dimension.USAGE) left *= Season.use(customer.place().region, day);
        return between(0.02, (level + swings[dimension.ordinal()][week]) * left, 1);
    }

    static double between(double least, double value, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
