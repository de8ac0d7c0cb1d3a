package io.playmaker.engine.gate;

import io.playmaker.engine.gate.TableFile.Column;
import io.playmaker.engine.gate.TableFile.Row;
import io.playmaker.engine.gate.TableFile.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a decision table as sets of the cases they take. A column is cut into pieces at every value that any of its
 * cells names, so that each cell is a set of pieces; a cell that asks for more than its column cannot be cut, and its row
 * is left out.
 */
final class Boxes {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\w)-?\\d+(\\.\\d+)?");
    private static final Pattern OTHERWISE = Pattern.compile("[@(]\\s*\"|date|time|duration|now|today");

    private final Table table;
    private final List<List<@Nullable Object>> pieces = new ArrayList<>();

    Boxes(Table table) {
        this.table = table;
        for (int column = 0; column < table.inputs().size(); column++) pieces.add(pieces(column));
    }

    /** The pieces that a row takes in each column; null when one of its cells cannot be cut. */
    @Nullable
    List<BitSet> box(Row row) {
        List<BitSet> box = new ArrayList<>();
        for (int column = 0; column < pieces.size(); column++) {
            BitSet taken = taken(row.condition(column), pieces.get(column));
            if (taken == null) return null;
            box.add(taken);
        }
        return box;
    }

    /** The first column in which the row takes nothing. */
    int impossibleColumn(List<BitSet> box) {
        for (int column = 0; column < box.size(); column++) if (box.get(column).isEmpty()) return column;
        return -1;
    }

    static boolean overlap(List<BitSet> one, List<BitSet> other) {
        for (int column = 0; column < one.size(); column++)
            if (!one.get(column).intersects(other.get(column))) return false;
        return true;
    }

    /** Whether these take all that the box takes. */
    static boolean covered(List<BitSet> box, List<List<BitSet>> by) {
        if (box.stream().anyMatch(BitSet::isEmpty)) return true;
        if (by.isEmpty()) return false;
        List<BitSet> first = by.get(0);
        List<List<BitSet>> others = by.subList(1, by.size());
        if (!overlap(box, first)) return covered(box, others);
        List<BitSet> rest = copy(box);
        for (int column = 0; column < box.size(); column++) {
            List<BitSet> outside = copy(rest);
            outside.get(column).andNot(first.get(column));
            if (!outside.get(column).isEmpty() && !covered(outside, others)) return false;
            rest.get(column).and(first.get(column));
        }
        return true;
    }

    private static List<BitSet> copy(List<BitSet> box) {
        List<BitSet> copy = new ArrayList<>();
        box.forEach(set -> copy.add((BitSet) set.clone()));
        return copy;
    }

    private static @Nullable BitSet taken(String cell, List<@Nullable Object> pieces) {
        BitSet taken = new BitSet(pieces.size());
        boolean anything = cell.isEmpty() || cell.equals("-");
        if (anything) taken.set(0, pieces.size());
        else if (!canBeCut(cell)) return null;
        else for (int i = 0; i < pieces.size(); i++) taken.set(i, Feel.takes(cell, pieces.get(i)));
        return taken;
    }

    private static boolean canBeCut(String cell) {
        String withoutTexts = TEXT.matcher(cell).replaceAll("\"\"").replace("not(\"", "not( \"");
        return !OTHERWISE.matcher(withoutTexts.replaceAll("not\\(\\s*", "")).find()
                && Feel.problemOfTest(cell).isEmpty()
                && Feel.variablesOfTest(cell).isEmpty();
    }

    /** Values that stand for all: those named, those between and beyond them, and none at all. */
    private List<@Nullable Object> pieces(int column) {
        Column input = table.inputs().get(column);
        Set<@Nullable Object> values = new LinkedHashSet<>();
        values.add(null);
        TreeSet<Double> numbers = new TreeSet<>();
        values.addAll(texts(input.allowed()));
        boolean listed = !values.isEmpty() && values.size() > 1;
        for (Row row : table.rows()) {
            if (!listed) values.addAll(texts(row.condition(column)));
            Matcher number = NUMBER.matcher(TEXT.matcher(row.condition(column)).replaceAll("\"\""));
            while (number.find()) numbers.add(Double.valueOf(number.group()));
        }
        if (!listed) values.add("any other");
        values.addAll(List.of(true, false));
        values.addAll(around(numbers));
        return new ArrayList<>(values);
    }

    private static Set<Object> around(TreeSet<Double> numbers) {
        Set<Object> all = new LinkedHashSet<>();
        Double before = null;
        for (Double number : numbers) {
            all.add(before == null ? number - 1 : (before + number) / 2);
            all.add(number);
            before = number;
        }
        all.add(before == null ? 0.0 : before + 1);
        return all;
    }

    private static List<Object> texts(String cell) {
        return TEXT.matcher(cell).results().<Object>map(found -> found.group(1)).toList();
    }
}
