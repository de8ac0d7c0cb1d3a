package io.playmaker.engine.gate;

import io.playmaker.playbook.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which variables an element of a playbook asks for, and where. */
final class Reads {

    private final Bundle bundle;

    Reads(Bundle bundle) {
        this.bundle = bundle;
    }

    /** @param place the element that names it */
    record Read(Tag place, String variable) {}

    /** Before it does anything. */
    List<Read> before(Node node) {
        List<Read> reads = new ArrayList<>();
        written(node.tag(), reads);
        node.tag().children().stream()
                .filter(child ->
                        child.name().endsWith("EventDefinition") || child.name().endsWith("LoopCharacteristics"))
                .flatMap(Tag::all)
                .forEach(part -> written(part, reads));
        timer(node).forEach(name -> reads.add(new Read(node.tag(), name)));
        node.inputs().stream().flatMap(Tag::all).forEach(input -> parameter(node, input, reads));
        node.tag().extended("in").forEach(in -> handedOver(in, reads));
        if (node.is("userTask")) form(node, reads);
        if (node.is("businessRuleTask")) decision(node, reads);
        return reads;
    }

    /** When it is done: what its outputs and the ways that leave it ask for. */
    List<Read> after(Node node) {
        List<Read> reads = new ArrayList<>();
        node.outputs().stream().flatMap(Tag::all).forEach(output -> written(output, reads));
        node.outgoing().forEach(flow -> flow.tag().all().forEach(part -> written(part, reads)));
        return reads;
    }

    private static void written(Tag place, List<Read> reads) {
        Stream<String> texts = Stream.concat(
                Stream.concat(
                        place.attributes().values().stream(),
                        place.extensions().entrySet().stream()
                                .filter(one -> !one.getKey().equals("delegateExpression"))
                                .map(java.util.Map.Entry::getValue)),
                Stream.of(place.text()));
        texts.flatMap(text -> Written.of(text).variables().stream()).forEach(name -> reads.add(new Read(place, name)));
    }

    private static Set<String> timer(Node node) {
        try {
            return node.timerInWords().map(Written::of).map(Written::variables).orElse(Set.of());
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    private void parameter(Node node, Tag input, List<Read> reads) {
        written(input, reads);
        Written.placeholders(input.text()).forEach(name -> reads.add(new Read(input, name)));
        boolean namesVariables = bundle.known()
                .action(node.action())
                .flatMap(word -> word.input(input.get("name")))
                .filter(asked -> asked.names() == Input.Names.VARIABLES)
                .isPresent();
        if (!namesVariables || Written.isExpression(input.text())) return;
        for (String name : input.text().split(",", -1)) if (!name.isBlank()) reads.add(new Read(input, name.strip()));
    }

    private static void handedOver(Tag in, List<Read> reads) {
        if (!in.get("source").isEmpty()) reads.add(new Read(in, in.get("source")));
        written(in, reads);
    }

    /** A form may ask for its own answers at any time. */
    private void form(Node step, List<Read> reads) {
        bundle.formOf(step.tag().extension("formRef")).ifPresent(form -> {
            Set<String> names = new HashSet<>();
            form.components().forEach(component -> {
                component.json().fields().forEachRemaining(field -> {
                    if (field.getValue().isTextual())
                        names.addAll(Written.placeholders(field.getValue().asText()));
                });
                ConditionsAreFeel.expressions(component.json())
                        .forEach(text -> names.addAll(Feel.variables(text.replaceFirst("^=", ""))));
                names.add(component.json().path("valuesKey").asText(""));
            });
            names.removeAll(form.keys());
            names.remove("");
            names.forEach(name -> reads.add(new Read(step.tag(), name)));
        });
    }

    private void decision(Node node, List<Read> reads) {
        String key = node.tag().extension("decisionRef");
        bundle.tables().stream()
                .filter(file -> file.decisions().anyMatch(one -> one.id().equals(key)))
                .forEach(file -> asked(file).forEach(name -> reads.add(new Read(node.tag(), name))));
    }

    /** What the tables of a file ask for, less what they answer each other. */
    private static Set<String> asked(TableFile file) {
        Set<String> names = new HashSet<>();
        file.tables().forEach(table -> {
            table.inputs().forEach(input -> names.addAll(Feel.variables(input.expression())));
            table.rows().forEach(row -> {
                row.conditions().forEach(cell -> names.addAll(Feel.variablesOfTest(cell.textOf("text"))));
                row.conclusions().forEach(cell -> names.addAll(Feel.variables(cell.textOf("text"))));
            });
        });
        file.tables().forEach(table -> table.outputs().forEach(output -> names.remove(output.expression())));
        return names;
    }
}
