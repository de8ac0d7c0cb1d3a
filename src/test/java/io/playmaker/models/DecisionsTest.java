package io.playmaker.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every row of every shipped decision table is the answer to some case. The cases stand in {@code models/decisions.csv}:
 * the table, what is known, the rows that must answer, and what the first of them says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {

    private static final Path TABLES = Path.of("processes");

    private final Set<String> answered = new HashSet<>();
    private List<DmnEvaluatedDecisionRule> matched = List.of();
    private DmnEngine engine;

    @BeforeAll
    void makeTheEngineThatModelerMeans() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultInputEntryExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> matched = event.getMatchingRules());
        engine = configuration.buildEngine();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/models/decisions.csv", delimiter = '|', numLinesToSkip = 1)
    void theRowsThatAnswerAreTheRightOnes(String table, String known, String rows, String says) {
        DmnDecision decision = engine.parseDecision(table, open(table));

        engine.evaluateDecisionTable(decision, facts(table, known));

        assertThat(matched).extracting(DmnEvaluatedDecisionRule::getId).containsExactlyInAnyOrder(rows.split(" "));
        assertThat(matched.get(0)
                        .getOutputEntries()
                        .values()
                        .iterator()
                        .next()
                        .getValue()
                        .getValue())
                .asString()
                .startsWith(says);
        matched.forEach(rule -> answered.add(table + "/" + rule.getId()));
    }

    @AfterAll
    void noRowIsLeftWithoutACase() throws IOException {
        Set<String> rows = new HashSet<>();
        try (Stream<Path> files = Files.list(TABLES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.replace(".dmn", ""))
                    .forEach(table -> Dmn.readModelFromStream(open(table))
                            .getModelElementsByType(Rule.class)
                            .forEach(rule -> rows.add(table + "/" + rule.getId())));
        }
        assertThat(rows).isSubsetOf(answered);
    }

    /** What the case does not know is there as null, as in a run. */
    private static Map<String, Object> facts(String table, String known) {
        Map<String, Object> facts = new HashMap<>();
        Dmn.readModelFromStream(open(table))
                .getModelElementsByType(Input.class)
                .forEach(input -> facts.put(
                        input.getInputExpression().getText().getTextContent().trim(), null));
        if (known != null)
            Arrays.stream(known.split(" ")).map(pair -> pair.split("=")).forEach(pair -> {
                assertThat(facts).containsKey(pair[0]);
                facts.put(pair[0], value(pair[1]));
            });
        return facts;
    }

    private static Object value(String text) {
        if (text.matches("-?\\d+")) return Integer.valueOf(text);
        if (text.matches("-?\\d+\\.\\d+")) return Double.valueOf(text);
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    private static InputStream open(String table) {
        try {
            return Files.newInputStream(TABLES.resolve(table + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
