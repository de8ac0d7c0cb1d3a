package io.playmaker.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The names that the branches of a model, of its tables, and of the playbooks it calls ask for, each with the numbers
 * it is compared with.
 */
final class WhatDecides {

    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final Set<String> WORDS = Set.of(
            "null", "true", "false", "empty", "not", "and", "or", "eq", "ne", "gt", "lt", "ge", "le", "div", "mod");

    private final Map<String, ComparedWith> found = new TreeMap<>();

    /** The numbers and texts that a name is compared with. */
    record ComparedWith(Set<BigDecimal> numbers, Set<String> texts) {}

    /** Where models and tables come from, by their newest key. */
    interface Models {

        BpmnModelInstance playbook(String key);

        DmnModelInstance table(String key);
    }

    static Map<String, ComparedWith> in(String playbook, Models models) {
        WhatDecides decides = new WhatDecides();
        List<BusinessRuleTask> tables = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(playbook));
        while (!open.isEmpty()) {
            String key = open.remove(0);
            if (!seen.add(key)) continue;
            BpmnModelInstance model = models.playbook(key);
            decides.branches(model.getModelElementsByType(SequenceFlow.class));
            tables.addAll(model.getModelElementsByType(BusinessRuleTask.class));
            for (CallActivity call : model.getModelElementsByType(CallActivity.class))
                open.add(call.getCalledElement());
        }
        decides.tablesThatMatter(tables, models);
        return decides.found;
    }

    /** A table matters when a branch, or a table that matters, asks for its result. */
    private void tablesThatMatter(List<BusinessRuleTask> tables, Models models) {
        List<BusinessRuleTask> left = new ArrayList<>(tables);
        while (left.removeIf(task -> {
            String result = task.getCamundaResultVariable();
            boolean asked = result == null || found.containsKey(result);
            if (asked) table(models.table(task.getCamundaDecisionRef()));
            return asked;
        })) {
            // Until no more are found.
        }
    }

    private void branches(Collection<SequenceFlow> flows) {
        for (SequenceFlow flow : flows)
            if (flow.getConditionExpression() != null)
                add(flow.getConditionExpression().getTextContent(), "");
    }

    private void table(DmnModelInstance model) {
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            int column = 0;
            for (Input input : table.getInputs()) {
                int at = column++;
                StringBuilder entries = new StringBuilder();
                for (Rule rule : table.getRules())
                    entries.append(' ')
                            .append(new ArrayList<>(rule.getInputEntries())
                                    .get(at)
                                    .getTextContent());
                add(input.getInputExpression().getTextContent(), entries.toString());
            }
        }
    }

    private void add(String expression, String comparedWith) {
        String all = expression + " " + comparedWith;
        String bare = TEXT.matcher(expression).replaceAll(" ");
        String numbers = TEXT.matcher(all).replaceAll(" ");
        NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .forEach(name -> {
                    ComparedWith lines =
                            found.computeIfAbsent(name, any -> new ComparedWith(new TreeSet<>(), new TreeSet<>()));
                    NUMBER.matcher(numbers)
                            .results()
                            .forEach(number -> lines.numbers.add(new BigDecimal(number.group())));
                    TEXT.matcher(all)
                            .results()
                            .map(MatchResult::group)
                            .forEach(text -> lines.texts.add(text.substring(1, text.length() - 1)));
                });
    }
}
