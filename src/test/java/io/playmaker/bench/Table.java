package io.playmaker.bench;

import java.util.List;
import java.util.Locale;

/** What the benchmark prints. */
final class Table {

    private Table() {}

    static String of(List<Race.Result> results) {
        StringBuilder table = new StringBuilder("\n");
        table.append(line("What", "How", "Per second", "Ratio", "Target"));
        table.append(line("-".repeat(44), "-".repeat(54), "-".repeat(10), "-".repeat(6), "-".repeat(16)));
        for (Race.Result result : results) {
            Race race = result.race();
            String target = "at least %.2f %s".formatted(race.target(), result.reached() ? "ok" : "MISSED");
            table.append(line(race.title(), race.plain().name(), rate(result.plain()), "1.00", ""));
            table.append(line("", race.ours().name(), rate(result.ours()), number(result.ratio()), target));
        }
        return table.toString();
    }

    private static String line(String what, String how, String rate, String ratio, String target) {
        return "%-44s  %-54s  %10s  %6s  %s%n".formatted(what, how, rate, ratio, target);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ENGLISH, "%,.0f", perSecond);
    }

    private static String number(double ratio) {
        return String.format(Locale.ENGLISH, "%.2f", ratio);
    }
}
