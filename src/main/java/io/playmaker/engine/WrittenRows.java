package io.playmaker.engine;

import io.playmaker.trigger.Decisions.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The rows of a decision table as its author wrote them. */
final class WrittenRows {

    private WrittenRows() {}

    static List<Row> of(DmnModelInstance model, String decision) {
        Decision found = model.getModelElementById(decision);
        DecisionTable table = (DecisionTable) found.getExpression();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules())
            rows.add(new Row(
                    rule.getId(),
                    rule.getDescription() == null
                            ? null
                            : rule.getDescription().getTextContent().strip(),
                    conditions(table, rule),
                    outputs(table, rule)));
        return rows;
    }

    private static Map<String, String> conditions(DecisionTable table, Rule rule) {
        Map<String, String> conditions = new LinkedHashMap<>();
        Iterator<InputEntry> entries = rule.getInputEntries().iterator();
        for (Input input : table.getInputs()) {
            String test = entries.next().getTextContent().strip();
            if (!test.isEmpty() && !test.equals("-")) conditions.put(heading(input), test);
        }
        return conditions;
    }

    private static String heading(Input input) {
        return input.getLabel() == null
                ? input.getInputExpression().getTextContent().strip()
                : input.getLabel();
    }

    private static Map<String, String> outputs(DecisionTable table, Rule rule) {
        Map<String, String> outputs = new LinkedHashMap<>();
        Iterator<OutputEntry> entries = rule.getOutputEntries().iterator();
        for (Output output : table.getOutputs())
            outputs.put(output.getName(), entries.next().getTextContent().strip());
        return outputs;
    }
}
