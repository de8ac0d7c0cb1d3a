package io.playmaker.engine.gate;

import java.util.Optional;
import java.util.stream.Stream;

/** A playbook is a guide, not a cage: a step can be skipped with a reason, unless it says never. */
final class EveryStepCanBeSkipped implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.forms().stream()
                .filter(form -> !isOfStepsNeverSkipped(form, bundle))
                .forEach(form -> check(form, findings));
        bundle.steps()
                .filter(step -> !step.tag().property("skip").isEmpty())
                .filter(step -> !step.tag().property("skip").matches("never|withReason"))
                .forEach(step -> findings.at(
                        step,
                        "%s has the property skip \"%s\". Set it to withReason or never."
                                .formatted(step.label(), step.tag().property("skip"))));
    }

    private static boolean isOfStepsNeverSkipped(FormFile form, Bundle bundle) {
        var steps = bundle.steps()
                .filter(step -> step.tag().extension("formRef").equals(form.id()))
                .toList();
        return !steps.isEmpty()
                && steps.stream().allMatch(step -> step.tag().property("skip").equals("never"));
    }

    private static void check(FormFile form, Findings findings) {
        Optional<FormFile.Component> skip = question(form, "skip", "checkbox").findFirst();
        Optional<FormFile.Component> reason =
                question(form, "skipReason", "textarea", "textfield").findFirst();
        if (skip.isEmpty() || reason.isEmpty())
            findings.at(
                    form.whole(),
                    "The form has no way to skip its step. Add a checkbox with the key skip and a text with the key skipReason,"
                            + " or set the step's property skip to never.");
        else if (!reason.get().json().path("validate").path("required").asBoolean(false))
            findings.at(
                    reason.get(),
                    "Whoever skips the step need not say why. Make the question %s required."
                            .formatted(reason.get().named()));
    }

    private static Stream<FormFile.Component> question(FormFile form, String key, String... types) {
        return form.questions()
                .filter(question ->
                        question.key().equals(key) && java.util.List.of(types).contains(question.type()));
    }
}
