package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of a table never changes its answer: it says what the engine's own evaluation says. */
class AskedTableTest {

    private static final int CASES = 200;
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private List<String> matched = List.of();

    @ParameterizedTest
    @ValueSource(strings = {"choose-playbooks", "open-risks"})
    void aTableAnswersAsTheEngineDoes(String key) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("processes", key + ".dmn"));
        DmnEngine engine = engine();
        DmnDecision decision = engine.parseDecision(key, new ByteArrayInputStream(file));
        AskedTable table = AskedTable.read("id", 1, key, new ByteArrayInputStream(file));
        Map<String, List<Object>> values = values(file);
        Random random = new Random(7);
        int answers = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> facts = facts(values, random);
            engine.evaluateDecisionTable(decision, facts);
            assertThat(table.ask(facts))
                    .extracting(AskedTable.Answer::rule)
                    .as("%s", facts)
                    .isEqualTo(matched);
            answers += matched.size();
        }
        assertThat(answers).isPositive();
    }

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultInputEntryExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.setCustomPostDecisionTableEvaluationListeners(
                new ArrayList<>(List.of(event -> matched = event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList())));
        return configuration.buildEngine();
    }

    /** Of each column: what its cells name, and what lies between and beyond. */
    private static Map<String, List<Object>> values(byte[] file) {
        Map<String, List<Object>> values = new HashMap<>();
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        List<Input> inputs = new ArrayList<>(model.getModelElementsByType(Input.class));
        for (int i = 0; i < inputs.size(); i++) {
            int column = i;
            String cells = model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream()
                    .map(rule ->
                            new ArrayList<>(rule.getInputEntries()).get(column).getTextContent())
                    .reduce("", (one, other) -> one + " " + other);
            List<Object> named = new ArrayList<>(
                    TEXT.matcher(cells).results().map(one -> one.group(1)).toList());
            TreeSet<Double> numbers = new TreeSet<>();
            NUMBER.matcher(TEXT.matcher(cells).replaceAll(""))
                    .results()
                    .map(MatchResult::group)
                    .map(Double::valueOf)
                    .forEach(numbers::add);
            for (double number : numbers) named.addAll(List.of(number - 0.01, number, number + 0.01));
            values.put(inputs.get(i).getInputExpression().getTextContent().strip(), named);
        }
        return values;
    }

    /** Mostly nothing is known of a column, as else hardly any row would match. */
    private static Map<String, Object> facts(Map<String, List<Object>> values, Random random) {
        Map<String, Object> facts = new HashMap<>();
        values.forEach((name, known) -> facts.put(
                name, known.isEmpty() || random.nextInt(3) == 0 ? null : known.get(random.nextInt(known.size()))));
        return facts;
    }
}
