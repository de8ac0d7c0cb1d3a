package io.playmaker.web.page;

import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.BacktestReport;
import io.playmaker.trigger.BacktestReport.OwnerLoad;
import io.playmaker.trigger.BacktestReport.WeekStarts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Draws what a backtest found. Under each drawing there is a table that says the same. */
final class BacktestCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int WIDTH = 1000;
    private static final int LEFT = 44;
    private static final int OWNERS = 12;
    private static final int ROW = 46;

    private final BacktestReport report;
    private final boolean compared;

    /** @param compared whether something is tried; otherwise there is one bar instead of two */
    BacktestCharts(BacktestReport report, boolean compared) {
        this.report = report;
        this.compared = compared;
    }

    /** Two bars for each week, and a dot where so many really started. */
    String weeks(List<WeekStarts> weeks) {
        BarDrawing drawing = new BarDrawing(WIDTH, 260, "Starts per week");
        long top = BarDrawing.ceiling(weeks.stream()
                .mapToLong(week -> Math.max(week.baseline(), week.variant()))
                .max()
                .orElse(0));
        Scale scale = new Scale(20, 220, top);
        scale.rules(drawing);
        double slot = (WIDTH - LEFT - 8) / (double) Math.max(1, weeks.size());
        for (int i = 0; i < weeks.size(); i++) week(drawing, scale, weeks.get(i), LEFT + i * slot, slot);
        int last = 0;
        for (int i = 0; i < weeks.size(); i++) {
            LocalDate week = weeks.get(i).week();
            if (i > 0 && week.getMonthValue() == last) continue;
            last = week.getMonthValue();
            String year = i == 0 || last == 1 ? " " + week.getYear() : "";
            if (i == 0 || i * slot > 50) drawing.text(LEFT + i * slot, 244, "start", MONTH.format(week) + year);
        }
        return drawing.svg();
    }

    private void week(BarDrawing drawing, Scale scale, WeekStarts week, double x, double slot) {
        String of = " in the week of " + DAY.format(week.week());
        double width = compared ? slot * 0.4 : slot * 0.7;
        scale.bar(drawing, BarDrawing.NOW, x + slot * 0.08, width, week.baseline(), "%d as it is" + of);
        if (compared) scale.bar(drawing, BarDrawing.TRIED, x + slot * 0.5, width, week.variant(), "%d as tried" + of);
        if (week.really() == 0) return;
        // Many that were caught up with on one day must not make the bars small.
        boolean above = week.really() > scale.most();
        drawing.dot(
                x + slot * 0.48,
                scale.y(Math.min(week.really(), scale.most())),
                week.really() + " really started" + of);
        if (above) drawing.text(x + slot * 0.48 - 8, scale.y(scale.most()) + 4, "end", week.really() + " really ↑");
    }

    /** How many days before they left accounts were caught. */
    String leads() {
        Map<Integer, Long> now = report.of(Lane.BASELINE).leads();
        Map<Integer, Long> tried = report.of(Lane.VARIANT).leads();
        TreeSet<Integer> bins = new TreeSet<>(List.of(0, 30, 60, 90, 120, 150));
        bins.addAll(now.keySet());
        bins.addAll(tried.keySet());
        BarDrawing drawing = new BarDrawing(WIDTH, 260, "How long before they left accounts were caught");
        long most = Math.max(
                now.values().stream().mapToLong(Long::longValue).max().orElse(0),
                tried.values().stream().mapToLong(Long::longValue).max().orElse(0));
        Scale scale = new Scale(20, 220, BarDrawing.ceiling(most));
        scale.rules(drawing);
        double slot = (WIDTH - LEFT - 8) / (double) bins.size();
        double x = LEFT;
        for (int days : bins) {
            String words = "%d caught " + days + " to " + (days + 29) + " days before, ";
            double width = slot * (compared ? 0.3 : 0.5);
            scale.bar(drawing, BarDrawing.NOW, x + slot * 0.18, width, now.getOrDefault(days, 0L), words + "as it is");
            if (compared)
                scale.bar(
                        drawing,
                        BarDrawing.TRIED,
                        x + slot * 0.52,
                        width,
                        tried.getOrDefault(days, 0L),
                        words + "as tried");
            drawing.text(x + slot / 2, 244, "middle", days == 0 ? "under 30 days" : days + "–" + (days + 29) + " days");
            x += slot;
        }
        return drawing.svg();
    }

    /** @param names how owners are called */
    String load(UnaryOperator<String> names) {
        List<OwnerLoad> owners = report.owners().stream().limit(OWNERS).toList();
        BarDrawing drawing = new BarDrawing(WIDTH, owners.size() * ROW + 8, "Steps per week of each owner");
        double most = owners.stream()
                .mapToDouble(one ->
                        Math.max(one.baseline().stepsPerWeek(), one.variant().stepsPerWeek()))
                .max()
                .orElse(0);
        double unit = most == 0 ? 0 : 640 / most;
        double y = 6;
        for (OwnerLoad one : owners) {
            String name = names.apply(one.owner());
            drawing.text(210, y + 22, "end", name);
            owner(drawing, BarDrawing.NOW, y, one.baseline().stepsPerWeek(), unit, name + ", as it is");
            if (compared)
                owner(drawing, BarDrawing.TRIED, y + 18, one.variant().stepsPerWeek(), unit, name + ", as tried");
            y += ROW;
        }
        return drawing.svg();
    }

    private static void owner(BarDrawing drawing, String kind, double y, double steps, double unit, String words) {
        drawing.bar(kind, 220, y, steps * unit, 15, words + ": " + steps + " steps a week");
        drawing.text(228 + steps * unit, y + 12, "start", String.valueOf(steps));
    }

    /** From a number to a height. */
    private record Scale(double top, double bottom, long most) {

        double y(double number) {
            return bottom - number / most * (bottom - top);
        }

        void bar(BarDrawing drawing, String kind, double x, double width, long number, String words) {
            if (number > 0) drawing.bar(kind, x, y(number), width, bottom - y(number), words.formatted(number));
        }

        void rules(BarDrawing drawing) {
            for (int quarter = 0; quarter <= 4; quarter++) {
                double number = most * quarter / 4.0;
                drawing.line(LEFT, y(number), WIDTH - 8, y(number));
                if (number == Math.rint(number))
                    drawing.text(LEFT - 8, y(number) + 4, "end", String.valueOf((long) number));
            }
        }
    }
}
