package io.playmaker.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What a form works out, it writes in FEEL that can be read. */
final class ConditionsAreFeel implements Rule {

    private static final List<String> EXPRESSIONS = List.of("valuesExpression", "expression");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.forms().stream()
                .flatMap(form -> form.components().stream())
                .forEach(component -> expressions(component.json()).forEach(text -> check(component, text, findings)));
    }

    private static void check(FormFile.Component component, String text, Findings findings) {
        if (!text.startsWith("="))
            findings.at(
                    component,
                    "The condition \"%s\" of %s does not begin with =, so it is not read as FEEL. Begin it with =."
                            .formatted(text, component.named()));
        else
            Feel.problem(text.substring(1))
                    .ifPresent(problem -> findings.at(
                            component,
                            "The condition \"%s\" of %s is not FEEL that can be read. %s Correct it."
                                    .formatted(text, component.named(), problem)));
    }

    /** Expressions of a component by themselves; its other settings may hold one, and say so by a leading =. */
    static List<String> expressions(JsonNode json) {
        Stream<String> always = Stream.concat(
                Stream.of(json.path("conditional").path("hide").asText("")),
                EXPRESSIONS.stream().map(name -> json.path(name).asText("")));
        Stream<String> sometimes = Stream.of("disabled", "readonly", "source", "dataSource", "defaultValue")
                .map(name -> json.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.startsWith("="));
        return Stream.concat(always, sometimes).filter(text -> !text.isBlank()).toList();
    }
}
