package io.playmaker.trigger;

import io.playmaker.playbook.ImaginedStarts.Usual;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.BacktestReport.Churn;
import io.playmaker.trigger.BacktestReport.Load;
import io.playmaker.trigger.BacktestReport.Numbers;
import io.playmaker.trigger.BacktestReport.OwnerLoad;
import io.playmaker.trigger.BacktestReport.PlaybookStarts;
import io.playmaker.trigger.BacktestReport.WeekStarts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a report of the counts. */
final class WriteReport {

    private static final double DAYS_OF_WEEK = 7;

    private final Backtest backtest;
    private final Map<String, Usual> usual;
    private final Tally tally;
    private final Map<String, EnumMap<Lane, Long>> byPlaybook = new TreeMap<>();
    private final Map<String, EnumMap<Lane, Long>> byWeek = new TreeMap<>();
    private final Map<String, EnumMap<Lane, Map<String, Double>>> stepsByOwner = new TreeMap<>();
    private final Map<String, EnumMap<Lane, Long>> byOwner = new TreeMap<>();

    private WriteReport(Backtest backtest, Map<String, Usual> usual, Tally tally) {
        this.backtest = backtest;
        this.usual = usual;
        this.tally = tally;
        for (Lane lane : Lane.values()) tally.each((name, count) -> read(lane, name, count), CountStarts.STARTS, lane);
    }

    static BacktestReport of(Backtest backtest, Map<String, Usual> usual, Tally tally, List<String> assumptions) {
        return new WriteReport(backtest, usual, tally).report(assumptions);
    }

    /** The name is week, playbook and owner. */
    private void read(Lane lane, List<String> name, long count) {
        String week = name.get(0);
        String playbook = name.get(1);
        String owner = name.get(2);
        add(byPlaybook, playbook, lane, count);
        add(byWeek, week + "|" + playbook, lane, count);
        add(byOwner, owner, lane, count);
        double steps = usual.containsKey(playbook) ? usual.get(playbook).steps() : 0;
        stepsByOwner
                .computeIfAbsent(owner, one -> new EnumMap<>(Lane.class))
                .computeIfAbsent(lane, one -> new HashMap<>())
                .merge(week, count * steps, Double::sum);
    }

    private static void add(Map<String, EnumMap<Lane, Long>> counts, String name, Lane lane, long count) {
        counts.computeIfAbsent(name, one -> new EnumMap<>(Lane.class)).merge(lane, count, Long::sum);
    }

    private BacktestReport report(List<String> assumptions) {
        Map<Lane, Numbers> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) lanes.put(lane, numbers(lane));
        return new BacktestReport(
                backtest.done(),
                days(),
                playbooks(),
                weeks(),
                owners(),
                new Churn(tally.of(CountStarts.CHURN, 0), before(CountStarts.CHURN)),
                lanes,
                difference(lanes),
                assumptions);
    }

    private long days() {
        return ChronoUnit.DAYS.between(
                        backtest.question().from(), backtest.question().to())
                + 1;
    }

    private List<PlaybookStarts> playbooks() {
        List<PlaybookStarts> found = new ArrayList<>();
        byPlaybook.forEach((playbook, counts) -> found.add(new PlaybookStarts(
                playbook, of(counts, Lane.BASELINE), of(counts, Lane.VARIANT), of(counts, Lane.REAL))));
        return found;
    }

    private List<WeekStarts> weeks() {
        List<WeekStarts> found = new ArrayList<>();
        byWeek.forEach((name, counts) -> {
            int place = name.indexOf('|');
            found.add(new WeekStarts(
                    LocalDate.parse(name.substring(0, place)),
                    name.substring(place + 1),
                    of(counts, Lane.BASELINE),
                    of(counts, Lane.VARIANT),
                    of(counts, Lane.REAL)));
        });
        return found;
    }

    private List<OwnerLoad> owners() {
        List<OwnerLoad> found = new ArrayList<>();
        byOwner.forEach((owner, counts) ->
                found.add(new OwnerLoad(owner, load(owner, counts, Lane.BASELINE), load(owner, counts, Lane.VARIANT))));
        found.sort(Comparator.comparingDouble(
                one -> -Math.max(one.baseline().stepsPerWeek(), one.variant().stepsPerWeek())));
        return found;
    }

    private Load load(String owner, Map<Lane, Long> counts, Lane lane) {
        Map<String, Double> weeks =
                stepsByOwner.getOrDefault(owner, new EnumMap<>(Lane.class)).getOrDefault(lane, Map.of());
        double steps = weeks.values().stream().mapToDouble(Double::doubleValue).sum();
        double busiest =
                weeks.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Load(of(counts, lane), tenths(steps / Math.max(1, days() / DAYS_OF_WEEK)), tenths(busiest));
    }

    private Numbers numbers(Lane lane) {
        Map<Integer, Long> leads = new TreeMap<>();
        tally.each((name, count) -> leads.put(Integer.valueOf(name.get(0)), count), lane, "lead");
        return new Numbers(
                byPlaybook.values().stream()
                        .mapToLong(counts -> of(counts, lane))
                        .sum(),
                tally.of(lane, CountStarts.ACCOUNTS),
                tally.of(lane, CountStarts.REALLY),
                tally.of(lane, CountStarts.CAUGHT, 0),
                before(lane, CountStarts.CAUGHT),
                leads,
                tally.of(lane, CountStarts.SAVING, JudgeStarts.Judgement.NEEDED),
                tally.of(lane, CountStarts.SAVING, JudgeStarts.Judgement.FALSE_ALARM),
                tally.of(lane, CountStarts.SAVING, JudgeStarts.Judgement.OPEN));
    }

    private Map<Integer, Long> before(Object... name) {
        Map<Integer, Long> before = new TreeMap<>();
        for (int days : CountStarts.BEFORE) before.put(days, 0L);
        tally.each((rest, count) -> before.put(Integer.valueOf(rest.get(0)), count), name);
        return before;
    }

    private static Numbers difference(Map<Lane, Numbers> lanes) {
        Numbers more = java.util.Objects.requireNonNull(lanes.get(Lane.VARIANT));
        Numbers less = java.util.Objects.requireNonNull(lanes.get(Lane.BASELINE));
        return new Numbers(
                more.starts() - less.starts(),
                more.accounts() - less.accounts(),
                more.reallyStarted() - less.reallyStarted(),
                more.caught() - less.caught(),
                less(more.caughtBefore(), less.caughtBefore()),
                less(more.leads(), less.leads()),
                more.needed() - less.needed(),
                more.falseAlarms() - less.falseAlarms(),
                more.open() - less.open());
    }

    private static Map<Integer, Long> less(Map<Integer, Long> more, Map<Integer, Long> less) {
        Map<Integer, Long> difference = new TreeMap<>(more);
        less.forEach((days, count) -> difference.merge(days, -count, Long::sum));
        return difference;
    }

    private static long of(Map<Lane, Long> counts, Lane lane) {
        return counts.getOrDefault(lane, 0L);
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
