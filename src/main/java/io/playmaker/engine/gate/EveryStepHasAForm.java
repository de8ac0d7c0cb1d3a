package io.playmaker.engine.gate;

/** Whoever opens a step finds its form. */
final class EveryStepHasAForm implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.steps().forEach(step -> check(step, bundle, findings));
    }

    private static void check(Node step, Bundle bundle, Findings findings) {
        String form = step.tag().extension("formRef");
        String binding = step.tag().extension("formRefBinding");
        if (form.isEmpty())
            findings.at(step, "%s has no form. Choose one under Form (formRef).".formatted(step.label()));
        else if (Written.isExpression(form))
            findings.at(
                    step,
                    "%s finds its form by an expression, so nobody can tell whether it exists. Name the form."
                            .formatted(step.label()));
        else if (binding.equals("version"))
            findings.at(
                    step,
                    "%s is bound to one version of its form. Bind it to \"deployment\" when both are deployed together, or"
                                    .formatted(step.label())
                            + " to \"latest\".");
        else if (!bundle.bringsForm(form)) elsewhere(step, form, binding, bundle, findings);
    }

    private static void elsewhere(Node step, String form, String binding, Bundle bundle, Findings findings) {
        boolean deployed = bundle.known().deployed().form(form).isPresent();
        if (deployed && !binding.equals("deployment")) return;
        findings.at(
                step,
                (deployed
                                ? "%s takes the form \"%s\" from its own deployment, and the form is not among its files."
                                        + " Attach %s.form to the deployment, or bind the form to \"latest\"."
                                : "%s has the form \"%s\", which is neither among these files nor deployed. Attach %s.form to"
                                        + " the deployment, or correct the name.")
                        .formatted(step.label(), form, form));
    }
}
