package io.playmaker.engine.gate;

import java.util.List;

/** Whoever works on a step reads why it exists and what good looks like. */
final class EveryStepSaysWhy implements Rule {

    private static final List<String> SAID = List.of("Why: ", "What good looks like: ");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.steps().forEach(step -> {
            String text = step.tag().textOf("documentation");
            List<String> missing = SAID.stream()
                    .filter(words -> !text.contains(words))
                    .map(String::strip)
                    .toList();
            if (!missing.isEmpty())
                findings.at(
                        step,
                        "The documentation of %s does not say \"%s\". Write it there, each on a line of its own."
                                .formatted(step.label(), String.join("\" and \"", missing)));
        });
    }
}
