package io.playmaker.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row for each thing that was measured, a column for each size. */
final class ScaleTable {

    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    /** What is added from here on is about so many accounts. */
    void size(int accounts) {
        sizes.add(accounts);
    }

    void add(String what, String value) {
        rows.computeIfAbsent(what, key -> new ArrayList<>()).add(value);
    }

    void add(String what, Effort effort) {
        add(what + ", per second", String.format(Locale.ENGLISH, "%,.0f", effort.perSecond()));
        add("  limit, and cores busy: ours + database's (%s)".formatted(what), effort.limit());
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("\n");
        table.append(line("Accounts", sizes.stream().map("%,d"::formatted).toList()));
        rows.forEach((what, values) -> table.append(line(what, values)));
        return table.toString();
    }

    private static String line(String what, List<String> values) {
        StringBuilder line = new StringBuilder("%-100s".formatted(what));
        values.forEach(value -> line.append("  %16s".formatted(value)));
        return line.append('\n').toString();
    }
}
