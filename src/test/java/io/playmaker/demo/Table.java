package io.playmaker.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;

/** A shipped decision table, asked by the engine's own evaluation; equal questions are asked once. */
final class Table {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, Object> nothing = new HashMap<>();
    private final Map<Map<String, Object>, List<Row>> answers = new HashMap<>();
    private List<DmnEvaluatedDecisionRule> matched = List.of();

    /** A row that answers, by its id, and what it says. */
    record Row(String id, Map<String, Object> outputs) {

        int number(String output) {
            return outputs.get(output) instanceof Number number ? number.intValue() : 0;
        }
    }

    @SuppressWarnings("NullAway") // The table sees a missing fact as null.
    Table(String key) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultInputEntryExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> matched = event.getMatchingRules());
        engine = configuration.buildEngine();
        decision = engine.parseDecision(key, open(key));
        Dmn.readModelFromStream(open(key))
                .getModelElementsByType(Input.class)
                .forEach(input -> nothing.put(
                        input.getInputExpression().getText().getTextContent().trim(), null));
    }

    List<Row> ask(Map<String, Object> facts) {
        return answers.computeIfAbsent(facts, this::answer);
    }

    private List<Row> answer(Map<String, Object> facts) {
        Map<String, Object> known = new HashMap<>(nothing);
        known.putAll(facts);
        engine.evaluateDecisionTable(decision, known);
        List<Row> rows = new ArrayList<>();
        for (DmnEvaluatedDecisionRule rule : matched) {
            Map<String, Object> outputs = new HashMap<>();
            rule.getOutputEntries()
                    .forEach((name, output) -> outputs.put(
                            output.getOutputName(), output.getValue().getValue()));
            rows.add(new Row(rule.getId(), outputs));
        }
        return rows;
    }

    private static InputStream open(String key) {
        try {
            return Files.newInputStream(Path.of("processes", key + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
