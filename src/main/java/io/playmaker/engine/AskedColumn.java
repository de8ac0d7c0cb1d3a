package io.playmaker.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * One input of a decision table. Cells that ask for nothing but the value of their column always say the same about it,
 * and about every number between two numbers that they name; so each case is worked out once.
 */
final class AskedColumn {

    private static final String INPUT = "cellInput";
    private static final int VALUES_KEPT = 1_000;
    private static final Object NOTHING = new Object();
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\w)-?\\d+(\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\w*[A-Za-z_]\\w*");
    private static final Set<String> ASK_NOTHING = Set.of("not", "null", "true", "false");

    private final String expression;
    private final boolean isName;
    private final List<String> cells;
    private final FeelEngine feel;
    private final boolean remembers;
    private final double[] named;
    private final Map<Object, BitSet> known = new ConcurrentHashMap<>();

    AskedColumn(String expression, List<String> cells, FeelEngine feel) {
        this.expression = expression;
        this.isName = expression.matches("\\w+");
        this.cells = cells;
        this.feel = feel;
        this.remembers = cells.stream().allMatch(AskedColumn::asksForNothing);
        this.named = cells.stream()
                .flatMap(cell -> NUMBER.matcher(withoutTexts(cell)).results().map(MatchResult::group))
                .map(Double::valueOf)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    static boolean asksForNothing(String text) {
        return WORD.matcher(withoutTexts(text)).results().allMatch(word -> ASK_NOTHING.contains(word.group()));
    }

    private static String withoutTexts(String text) {
        return QUOTED.matcher(text).replaceAll("\"\"");
    }

    /** Whether it asks for one fact by name, and its cells for nothing else. */
    boolean isPlain() {
        return isName && remembers;
    }

    String asks() {
        return expression;
    }

    /** The rows whose cell takes what these facts say. Nobody may change the answer. */
    BitSet taking(Map<String, Object> facts) {
        Object value = isName
                ? facts.get(expression)
                : feel.evaluateSimpleExpression(
                        expression, Variables.fromMap(facts).asVariableContext());
        if (!remembers) return taking(value, facts);
        Object alike = alike(value);
        if (known.size() >= VALUES_KEPT) known.clear();
        return known.computeIfAbsent(alike, one -> taking(one == NOTHING ? null : one, Map.of()));
    }

    /** A value that no cell tells apart from this one. */
    private Object alike(@Nullable Object value) {
        if (value == null) return NOTHING;
        if (!(value instanceof Number number)) return value;
        double exact = number.doubleValue();
        if (Double.isNaN(exact)) return NOTHING;
        int place = Arrays.binarySearch(named, exact);
        if (place >= 0) return named[place];
        int after = -place - 1;
        if (named.length == 0) return 0.0;
        if (after == 0) return named[0] - 1;
        if (after == named.length) return named[after - 1] + 1;
        return (named[after - 1] + named[after]) / 2;
    }

    @SuppressWarnings("NullAway") // FEEL sees what is not known as null; the map's type does not say so.
    private BitSet taking(@Nullable Object value, Map<String, Object> facts) {
        Map<String, Object> seen = new HashMap<>(facts);
        seen.put(INPUT, value);
        var context = Variables.fromMap(seen).asVariableContext();
        BitSet taking = new BitSet(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            String cell = cells.get(row);
            taking.set(row, cell.isEmpty() || cell.equals("-") || feel.evaluateSimpleUnaryTests(cell, INPUT, context));
        }
        return taking;
    }
}
