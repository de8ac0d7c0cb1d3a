package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Vocabulary.Asked;
import io.playmaker.engine.gate.Vocabulary.Word;
import io.playmaker.playbook.Input;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An action is given the inputs that it needs and knows, with values that it takes. */
final class ActionsGetTheirInputs implements Rule {

    private static final Map<Class<?>, String> NUMBERS = Map.of(
            Integer.class,
            "-?\\d+",
            int.class,
            "-?\\d+",
            Long.class,
            "-?\\d+",
            long.class,
            "-?\\d+",
            Double.class,
            "-?\\d+(\\.\\d+)?",
            java.math.BigDecimal.class,
            "-?\\d+(\\.\\d+)?");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes()
                .forEach(process -> process.nodes("serviceTask")
                        .forEach(node -> bundle.known()
                                .action(node.action())
                                .ifPresent(word ->
                                        check(node, word, new Surroundings(process, bundle.known()), findings))));
    }

    private record Surroundings(ProcessGraph process, Known known) {}

    private static void check(Node node, Word word, Surroundings around, Findings findings) {
        Set<String> given = node.inputs().stream()
                .filter(input -> !input.text().isEmpty() || !input.children().isEmpty())
                .map(input -> input.get("name"))
                .collect(Collectors.toSet());
        word.inputs().stream()
                .filter(asked -> asked.needed() && !given.contains(asked.name()))
                .forEach(asked -> findings.at(
                        node,
                        "%s lacks the input %s, which the action %s needs. Fill it in."
                                .formatted(node.label(), asked.name(), word.bean())));
        for (Tag input : node.inputs())
            word.input(input.get("name"))
                    .ifPresentOrElse(
                            asked -> value(node, input, asked, around, findings),
                            () -> findings.at(
                                    input,
                                    "%s gives the input %s, which the action %s does not know. It knows %s."
                                            .formatted(
                                                    node.label(), input.get("name"), word.bean(), word.inputNames())));
    }

    private static void value(Node node, Tag input, Asked asked, Surroundings around, Findings findings) {
        String value = input.text();
        if (value.isEmpty() || Written.isExpression(value) || value.contains("{{")) return;
        String pattern = NUMBERS.get(asked.type());
        if (pattern != null && !value.matches(pattern)) findings.at(input, wrong(node, asked, value, "Give a number"));
        else if (!asked.allowed().isEmpty() && asked.allowed().stream().noneMatch(value::equalsIgnoreCase))
            findings.at(
                    input,
                    wrong(
                            node,
                            asked,
                            value,
                            "Use one of " + asked.allowed().stream().sorted().collect(Collectors.joining(", "))));
        else if (asked.names() == Input.Names.STEP
                && around.process()
                        .nodes("userTask")
                        .noneMatch(step -> step.id().equals(value)))
            findings.at(input, wrong(node, asked, value, "Name the id of a step of this playbook"));
        else if (asked.names() == Input.Names.SURVEY
                && !around.known().declared().surveys().contains(value))
            findings.at(input, wrong(node, asked, value, "Name a survey that is shipped in surveys/"));
        else if (asked.names() == Input.Names.FACT
                && !around.known().declared().facts().contains(value))
            findings.at(input, wrong(node, asked, value, "Name a measure or event that measures.yaml declares"));
    }

    private static String wrong(Node node, Asked asked, String value, String advice) {
        return "%s gives the input %s the value \"%s\", which it does not take. %s."
                .formatted(node.label(), asked.name(), value, advice);
    }
}
