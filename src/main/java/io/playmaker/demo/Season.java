package io.playmaker.demo;

import java.time.LocalDate;
import java.time.MonthDay;

/** The times of the year at which people use less, because they are on holiday. */
enum Season {
    NEW_YEAR(MonthDay.of(12, 20), 17, 0.45, "EMEA AMER APAC"),
    SUMMER(MonthDay.of(8, 1), 28, 0.2, "EMEA"),
    SPRING_FESTIVAL(MonthDay.of(2, 8), 12, 0.4, "APAC"),
    THANKSGIVING(MonthDay.of(11, 23), 7, 0.25, "AMER");

    private static final int DAYS_OF_A_MEASURE = 28;

    private final MonthDay first;
    private final int days;
    private final double depth;
    private final String regions;

    Season(MonthDay first, int days, double depth, String regions) {
        this.first = first;
        this.days = days;
        this.depth = depth;
        this.regions = regions;
    }

    /** How much of the usual use there is over the 28 days that end on that day, 0-1. */
    static double use(String region, LocalDate day) {
        double use = 1;
        for (Season season : values())
            if (season.regions.contains(region))
                use -= season.depth * season.daysWithin(day) / (double) DAYS_OF_A_MEASURE;
        return use;
    }

    private long daysWithin(LocalDate day) {
        LocalDate from = day.minusDays(DAYS_OF_A_MEASURE);
        long within = 0;
        for (int year = from.getYear() - 1; year <= day.getYear(); year++) {
            LocalDate begin = first.atYear(year);
            LocalDate end = begin.plusDays(days);
            long begun = Math.max(begin.toEpochDay(), from.toEpochDay());
            within += Math.max(0, Math.min(end.toEpochDay(), day.toEpochDay()) - begun);
        }
        return within;
    }
}
