package io.playmaker.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * One version of a decision table in which every row that matches answers, read once and asked often. It goes column by
 * column, and a column remembers which rows take a value, so that a large number of accounts costs little.
 */
class AskedTable {

    private static final String FEEL = "feel";

    private final String id;
    private final int version;
    private final List<AskedColumn> columns = new ArrayList<>();
    private final List<AskedRow> rows;
    private final boolean plain;

    private AskedTable(String id, int version, DmnDecisionTableImpl table, FeelEngine feel) {
        this.id = id;
        this.version = version;
        for (int i = 0; i < table.getInputs().size(); i++) {
            int column = i;
            columns.add(new AskedColumn(
                    text(table.getInputs().get(i).getExpression()),
                    table.getRules().stream()
                            .map(rule -> text(rule.getConditions().get(column)))
                            .toList(),
                    feel));
        }
        this.rows =
                table.getRules().stream().map(rule -> row(table, rule, feel)).toList();
        this.plain = columns.stream().allMatch(AskedColumn::isPlain)
                && rows.stream().allMatch(row -> row.expressions.isEmpty());
    }

    /** A row that matched, with what it says by the names of the table's outputs; what it leaves empty is not there. */
    record Answer(String rule, Map<String, Object> outputs) {

        String text(String output, String otherwise) {
            Object value = outputs.get(output);
            return value == null ? otherwise : value.toString();
        }

        int number(String output, int otherwise) {
            Object value = outputs.get(output);
            return value == null ? otherwise : new java.math.BigDecimal(value.toString()).intValue();
        }
    }

    static AskedTable read(String id, int version, String key, InputStream dmn) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
        configuration.setDefaultInputEntryExpressionLanguage(FEEL);
        configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
        configuration.setDefaultLiteralExpressionLanguage(FEEL);
        DmnDecisionTableImpl table = (DmnDecisionTableImpl)
                configuration.buildEngine().parseDecision(key, dmn).getDecisionLogic();
        return new AskedTable(id, version, table, configuration.getFeelEngine());
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** In the order of the table. A fact that is not there is null to FEEL. */
    List<Answer> ask(Map<String, Object> facts) {
        BitSet matching = new BitSet(rows.size());
        matching.set(0, rows.size());
        // Most tables ask for nothing but facts by name, and remember what they said.
        Map<String, Object> complete = plain ? facts : complete(facts);
        for (AskedColumn column : columns) {
            matching.and(column.taking(complete));
            if (matching.isEmpty()) return List.of();
        }
        return matching.stream().mapToObj(row -> rows.get(row).answer(complete)).toList();
    }

    @SuppressWarnings("NullAway") // FEEL knows null, but not a name that is not there.
    private Map<String, Object> complete(Map<String, Object> facts) {
        Map<String, Object> complete = new HashMap<>();
        columns.forEach(column -> complete.put(column.asks(), null));
        complete.putAll(facts);
        return complete;
    }

    private static AskedRow row(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule, FeelEngine feel) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < table.getOutputs().size(); i++) {
            String text = text(rule.getConclusions().get(i));
            if (!text.isEmpty()) said.put(table.getOutputs().get(i).getOutputName(), text);
        }
        return new AskedRow(rule.getId(), said, feel);
    }

    private static String text(@Nullable DmnExpressionImpl expression) {
        String text = expression == null ? null : expression.getExpression();
        return text == null ? "" : text.strip();
    }

    /** What one row says. What asks for nothing is worked out once. */
    private static final class AskedRow {

        private final String id;
        private final FeelEngine feel;
        private final Map<String, Object> constants = new HashMap<>();
        private final Map<String, String> expressions = new HashMap<>();

        AskedRow(String id, Map<String, String> said, FeelEngine feel) {
            this.id = id;
            this.feel = feel;
            said.forEach((output, text) -> {
                if (AskedColumn.asksForNothing(text)) put(constants, output, text, Map.of());
                else expressions.put(output, text);
            });
        }

        Answer answer(Map<String, Object> facts) {
            if (expressions.isEmpty()) return new Answer(id, constants);
            Map<String, Object> outputs = new HashMap<>(constants);
            expressions.forEach((output, text) -> put(outputs, output, text, facts));
            return new Answer(id, outputs);
        }

        private void put(Map<String, Object> outputs, String output, String text, Map<String, Object> facts) {
            Object value =
                    feel.evaluateSimpleExpression(text, Variables.fromMap(facts).asVariableContext());
            if (value != null) outputs.put(output, value);
        }
    }
}
