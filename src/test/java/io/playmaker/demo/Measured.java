package io.playmaker.demo;

import io.playmaker.demo.Lived.Alarm;
import io.playmaker.demo.Lived.Day;
import io.playmaker.health.Band;
import io.playmaker.health.ShippedHealth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well the shipped scorecards and the shipped table foresee what was planted in some portfolios.
 *
 * <p>A customer who left is caught when churn-save started for another reason than the cancellation, after the cause
 * began to show and so many days before the end. An alarm is a start of churn-save; it is false when on its day no
 * planted trouble was under way and the customer did not leave within 180 days.
 */
final class Measured {

    private static final int DAYS_UNTIL_CHURN = 180;

    private final List<One> all = new ArrayList<>();

    record One(Customer customer, Lived lived) {

        Planted truth() {
            return customer.truth();
        }

        /** How many days before the end it was first caught; -1 when it was not. */
        long lead() {
            LocalDate begun = Objects.requireNonNull(truth().begunOn());
            LocalDate churned = Objects.requireNonNull(truth().churnedOn());
            return lived.alarms.stream()
                    .map(Alarm::day)
                    .filter(day -> !day.isBefore(begun))
                    .mapToLong(day -> ChronoUnit.DAYS.between(day, churned))
                    .max()
                    .orElse(-1);
        }

        boolean isFalse(Alarm alarm) {
            LocalDate begun = truth().begunOn();
            LocalDate churned = truth().churnedOn();
            boolean leaves = churned != null && !churned.isAfter(alarm.day().plusDays(DAYS_UNTIL_CHURN));
            boolean troubled = begun != null && !alarm.day().isBefore(begun);
            return !leaves && !troubled;
        }
    }

    static Measured of(List<Long> seeds, LocalDate today, ShippedHealth health, Table table) {
        Measured measured = new Measured();
        for (long seed : seeds) {
            Portfolio portfolio = Portfolio.of(seed, today, 300);
            for (Customer customer : portfolio.customers())
                measured.all.add(new One(customer, Lived.by(customer, portfolio.facts(customer), table, health)));
        }
        return measured;
    }

    /** The share of those who left that was caught so many days before. */
    double caught(int days, Predicate<Planted> which) {
        List<One> left = left(which);
        return left.stream().filter(one -> one.lead() >= days).count() / (double) Math.max(1, left.size());
    }

    static boolean isForeseeable(Planted planted) {
        Cause cause = planted.cause();
        return cause != null && cause.isForeseeable();
    }

    /** The share of alarms that are false. */
    double falseAlarms() {
        long all = 0;
        long wrong = 0;
        for (One one : this.all)
            for (Alarm alarm : one.lived().alarms) {
                all++;
                if (one.isFalse(alarm)) wrong++;
            }
        return wrong / (double) Math.max(1, all);
    }

    private List<One> left(Predicate<Planted> which) {
        return all.stream()
                .filter(one -> one.truth().churnedOn() != null && which.test(one.truth()))
                .toList();
    }

    String table() {
        StringBuilder text = new StringBuilder();
        line(text, "left", planted -> true);
        for (Cause cause : Cause.values()) line(text, cause.name(), planted -> planted.cause() == cause);
        long[] leads = left(planted -> true).stream()
                .mapToLong(One::lead)
                .filter(lead -> lead >= 0)
                .sorted()
                .toArray();
        if (leads.length > 0)
            text.append("median lead time ").append(leads[leads.length / 2]).append(" days\n");
        alarms(text);
        for (Fate fate : Fate.values()) health(text, fate);
        return text.toString();
    }

    private void line(StringBuilder text, String name, Predicate<Planted> which) {
        if (left(which).isEmpty()) return;
        text.append(String.format(
                Locale.ROOT,
                "%-18s %4d  caught 30 days before %3.0f %%, 60 days %3.0f %%, 90 days %3.0f %%%n",
                name,
                left(which).size(),
                100 * caught(30, which),
                100 * caught(60, which),
                100 * caught(90, which)));
    }

    private void alarms(StringBuilder text) {
        Map<String, int[]> byRow = new TreeMap<>();
        double years = 0;
        int alarms = 0;
        Map<Fate, Integer> wrong = new EnumMap<>(Fate.class);
        for (One one : all) {
            years += one.lived().days.size() / 365.0;
            for (Alarm alarm : one.lived().alarms) {
                alarms++;
                int[] counts = byRow.computeIfAbsent(alarm.row(), row -> new int[2]);
                counts[0]++;
                if (one.isFalse(alarm)) {
                    counts[1]++;
                    wrong.merge(one.truth().fate(), 1, Integer::sum);
                }
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "%d alarms, %.2f per account and year, %.0f %% false%n",
                alarms,
                alarms / years,
                100 * falseAlarms()));
        byRow.forEach((row, counts) -> text.append("  ")
                .append(row)
                .append(": ")
                .append(counts[0])
                .append(", false ")
                .append(counts[1])
                .append('\n'));
        text.append("  false by fate ").append(wrong).append('\n');
    }

    private void health(StringBuilder text, Fate fate) {
        double[] scores = days(fate).stream()
                .map(Day::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (scores.length == 0) return;
        Map<Band, Long> bands = days(fate).stream().collect(Collectors.groupingBy(Day::band, Collectors.counting()));
        text.append(String.format(
                Locale.ROOT,
                "%-10s %3d  score p5 %.0f, p25 %.0f, p50 %.0f, p75 %.0f, p95 %.0f; days:",
                fate,
                all.stream().filter(one -> one.truth().fate() == fate).count(),
                at(scores, 5),
                at(scores, 25),
                at(scores, 50),
                at(scores, 75),
                at(scores, 95)));
        long total = days(fate).size();
        for (Band band : Band.values())
            text.append(String.format(Locale.ROOT, " %s %.0f %%", band, 100.0 * bands.getOrDefault(band, 0L) / total));
        text.append(" today: ").append(today(fate)).append('\n');
    }

    private Map<Band, Long> today(Fate fate) {
        return all.stream()
                .filter(one -> one.truth().fate() == fate && one.truth().churnedOn() == null)
                .map(one -> last(one.lived().days))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Day::band, () -> new EnumMap<>(Band.class), Collectors.counting()));
    }

    private static @Nullable Day last(List<Day> days) {
        return days.isEmpty() ? null : days.get(days.size() - 1);
    }

    private List<Day> days(Fate fate) {
        return all.stream()
                .filter(one -> one.truth().fate() == fate)
                .flatMap(one -> one.lived().days.stream())
                .toList();
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
