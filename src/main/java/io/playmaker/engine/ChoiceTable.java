package io.playmaker.engine;

import io.playmaker.trigger.Decisions.Choice;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.jspecify.annotations.Nullable;

/** One version of the decision table, parsed. */
class ChoiceTable {

    private static final String FEEL = "feel";
    private static final int ANSWERS_KEPT = 1_000;
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final String id;
    private final int version;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> inputs;
    private final Set<String> mentioned;
    private final boolean asksTheTime;
    private final Map<Map<String, Object>, List<Choice>> answers = new ConcurrentHashMap<>();
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> matched = ThreadLocal.withInitial(List::of);

    private ChoiceTable(String id, int version, String key, InputStream dmn) {
        this.id = id;
        this.version = version;
        this.engine = engine();
        this.decision = engine.parseDecision(key, dmn);
        this.inputs = inputs(decision);
        this.mentioned = mentioned(decision);
        this.asksTheTime = mentioned.contains("now") || mentioned.contains("today");
    }

    static ChoiceTable read(String id, int version, String key, InputStream dmn) {
        return new ChoiceTable(id, version, key, dmn);
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Facts that the table does not mention change nothing, so the same answer is not worked out twice. */
    List<Choice> choose(Map<String, Object> facts) {
        if (asksTheTime) return evaluate(facts);
        Map<String, Object> asked = new HashMap<>(facts);
        asked.keySet().retainAll(mentioned);
        if (answers.size() >= ANSWERS_KEPT) answers.clear();
        return answers.computeIfAbsent(asked, this::evaluate);
    }

    private List<Choice> evaluate(Map<String, Object> facts) {
        Map<String, Object> complete = new HashMap<>();
        inputs.forEach(input -> complete.put(input, null));
        complete.putAll(facts);
        try {
            engine.evaluateDecisionTable(decision, complete);
            return matched.get().stream().map(ChoiceTable::choice).toList();
        } finally {
            matched.remove();
        }
    }

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
        configuration.setDefaultInputEntryExpressionLanguage(FEEL);
        configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
        configuration.setDefaultLiteralExpressionLanguage(FEEL);
        configuration.setCustomPostDecisionTableEvaluationListeners(
                new ArrayList<>(List.of(event -> matched.set(event.getMatchingRules()))));
        return configuration.buildEngine();
    }

    private static List<String> inputs(DmnDecision decision) {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getInputs().stream()
                        .map(input -> input.getExpression().getExpression().trim())
                        .filter(text -> text.matches("\\w+"))
                        .toList();
    }

    /** Every word of every expression; among them all names the table can ask for. */
    private static Set<String> mentioned(DmnDecision decision) {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        Stream<DmnExpressionImpl> asked = table.getInputs().stream().map(DmnDecisionTableInputImpl::getExpression);
        Stream<DmnExpressionImpl> written = table.getRules().stream()
                .flatMap(rule -> Stream.concat(rule.getConditions().stream(), rule.getConclusions().stream()));
        return Stream.concat(asked, written)
                .map(DmnExpressionImpl::getExpression)
                .filter(Objects::nonNull)
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Choice choice(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        for (DmnEvaluatedOutput output : rule.getOutputEntries().values())
            if (output.getValue() != null && output.getValue().getValue() != null)
                outputs.put(output.getOutputName(), output.getValue().getValue());
        return new Choice(
                rule.getId(),
                text(outputs.get("playbook"), ""),
                text(outputs.get("subject"), "ACCOUNT"),
                number(outputs.get("priority"), 50),
                Duration.ofDays(number(outputs.get("cooldownDays"), 0)),
                text(outputs.get("reason"), ""));
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value == null ? otherwise : new java.math.BigDecimal(value.toString()).intValue();
    }
}
