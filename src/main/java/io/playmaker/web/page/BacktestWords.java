package io.playmaker.web.page;

import io.playmaker.trigger.Backtest;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.BacktestReport;
import io.playmaker.trigger.BacktestReport.Numbers;
import io.playmaker.trigger.BacktestReport.WeekStarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what a backtest found. */
final class BacktestWords {

    private static final int EARLY = 60;

    private BacktestWords() {}

    /** What to take from it, in a few sentences. */
    static List<String> summary(Backtest one, BacktestReport report) {
        boolean compared =
                one.question().triesTable() || !one.question().scorecards().isEmpty();
        Numbers now = report.of(Lane.BASELINE);
        Numbers tried = report.of(Lane.VARIANT);
        List<String> said = new ArrayList<>();
        said.add(
                compared
                        ? "%s instead of %s on %s accounts."
                                .formatted(starts(tried.starts()), number(now.starts()), number(report.accounts()))
                        : "%s on %s of %s accounts."
                                .formatted(starts(now.starts()), number(now.accounts()), number(report.accounts())));
        if (report.churn().left() == 0)
            said.add("No account left in that time or soon after, so nothing could be caught.");
        else said.add(caught(report, compared));
        String alarms = alarms(tried, now, compared);
        if (alarms != null) said.add(alarms);
        return said;
    }

    private static String caught(BacktestReport report, boolean compared) {
        long could = report.churn().catchable().getOrDefault(EARLY, 0L);
        Numbers now = report.of(Lane.BASELINE);
        Numbers tried = report.of(Lane.VARIANT);
        return "Of %s accounts that left, %s%s would have had a playbook meant to save them before; %s%s of the %s that could, at least %d days before."
                .formatted(
                        number(report.churn().left()),
                        number(tried.caught()),
                        now(now.caught(), compared),
                        number(tried.caughtBefore().getOrDefault(EARLY, 0L)),
                        now(now.caughtBefore().getOrDefault(EARLY, 0L), compared),
                        number(could),
                        EARLY);
    }

    private static String now(long count, boolean compared) {
        return compared ? " (" + number(count) + " as it is)" : "";
    }

    private static @Nullable String alarms(Numbers tried, Numbers now, boolean compared) {
        Double share = tried.falseAlarmShare();
        Double before = now.falseAlarmShare();
        if (share == null) return null;
        String instead = !compared || before == null ? "" : " instead of " + percent(before);
        return "%s%s of the starts meant to save were false alarms: the account did well anyway."
                .formatted(percent(share), instead);
    }

    /** Every week of the report's period, of one playbook or of all together; also weeks without a start. */
    static List<WeekStarts> weeks(BacktestReport report, @Nullable String playbook) {
        TreeMap<LocalDate, WeekStarts> weeks = new TreeMap<>();
        for (WeekStarts one : report.weeks()) {
            if (playbook != null && !playbook.equals(one.playbook())) continue;
            weeks.merge(one.week(), one, BacktestWords::together);
        }
        if (weeks.isEmpty()) return List.of();
        LocalDate last = weeks.lastKey();
        for (LocalDate week = weeks.firstKey(); week.isBefore(last); week = week.plusWeeks(1))
            weeks.putIfAbsent(week, new WeekStarts(week, "", 0, 0, 0));
        return List.copyOf(weeks.values());
    }

    private static WeekStarts together(WeekStarts one, WeekStarts other) {
        return new WeekStarts(
                one.week(),
                one.playbook(),
                one.baseline() + other.baseline(),
                one.variant() + other.variant(),
                one.really() + other.really());
    }

    private static String starts(long starts) {
        return number(starts) + (starts == 1 ? " start" : " starts");
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
