package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Some bad weeks that any customer may have, and that pass by themselves. They begin as a trouble does. */
record Dip(Kind kind, LocalDate from, int days, double depth) {

    private static final double A_YEAR = 0.7;

    enum Kind {
        PROJECT_PAUSED(Dimension.USAGE, Dimension.OUTCOME),
        OUTAGE(Dimension.SUPPORT, Dimension.SENTIMENT),
        REORGANIZED(Dimension.RELATIONSHIP, Dimension.USAGE),
        NEW_COLLEAGUES(Dimension.SERVICE, Dimension.SUPPORT);

        private final Set<Dimension> touched;

        Kind(Dimension one, Dimension other) {
            touched = Set.of(one, other);
        }
    }

    static List<Dip> between(LocalDate from, LocalDate until, SplittableRandom random) {
        List<Dip> dips = new ArrayList<>();
        LocalDate day = from.plusDays(wait(random));
        while (day.isBefore(until)) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Dip dip = new Dip(kind, day, random.nextInt(25, 75), random.nextDouble(0.15, 0.6));
            dips.add(dip);
            day = day.plusDays(dip.days + wait(random));
        }
        return dips;
    }

    private static long wait(SplittableRandom random) {
        return (long) (-Math.log(1 - random.nextDouble()) * 365 / A_YEAR);
    }

    /** How much of the dimension it takes on that day, 0-1. */
    double loss(Dimension dimension, LocalDate day) {
        double way = ChronoUnit.DAYS.between(from, day) / (double) days;
        if (!kind.touched.contains(dimension) || way <= 0 || way >= 1) return 0;
        return depth * Math.min(1, 2.5 * Math.sin(Math.PI * way));
    }
}
