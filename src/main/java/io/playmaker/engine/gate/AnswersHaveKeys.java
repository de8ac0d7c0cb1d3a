package io.playmaker.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Every question of a form has a label, and a key of its own, which becomes the variable's name. */
final class AnswersHaveKeys implements Rule {

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.forms().forEach(form -> {
            Set<String> keys = new HashSet<>();
            Set<String> ids = new HashSet<>();
            form.components().stream()
                    .filter(component -> !component.id().isEmpty() && !ids.add(component.id()))
                    .forEach(component -> findings.at(
                            component,
                            "Two components of the form have the id \"%s\". Give one another."
                                    .formatted(component.id())));
            form.questions().forEach(question -> check(question, keys, findings));
        });
    }

    private static void check(FormFile.Component question, Set<String> keys, Findings findings) {
        String key = question.key();
        if (!KEY.matcher(key).matches())
            findings.at(
                    question,
                    "The question %s has the key \"%s\". Name the answer in camel case, such as handoffDecision."
                            .formatted(question.named(), key));
        else if (!keys.add(key))
            findings.at(
                    question,
                    "Two questions of the form have the key %s, so one answer would hide the other. Rename one."
                            .formatted(key));
        if (question.label().isEmpty())
            findings.at(question, "The question %s has no label. Write what is asked.".formatted(question.named()));
        if (CHOICES.contains(question.type()) && !offersSomething(question.json()))
            findings.at(
                    question,
                    "The question %s offers nothing to choose from. List its values.".formatted(question.named()));
    }

    private static boolean offersSomething(JsonNode json) {
        JsonNode values = json.path("values");
        boolean listed = values.isArray() && !values.isEmpty();
        return listed || json.hasNonNull("valuesKey") || json.hasNonNull("valuesExpression");
    }
}
