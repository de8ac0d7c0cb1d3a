package io.playmaker.engine.gate;

import io.playmaker.playbook.Step;

/** A step has a priority from 0 to 99; 100 marks what was escalated, and nothing else does. */
final class PrioritiesStayBelowEscalation implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.steps().forEach(step -> {
            String priority = step.tag().extension("priority").strip();
            boolean taken = Written.isExpression(priority)
                    || priority.matches("\\d{1,3}") && Integer.parseInt(priority) < Step.ESCALATED;
            if (!taken)
                findings.at(
                        step,
                        "%s has the priority \"%s\". Take the run's, ${priority}, or a number from 0 to %d."
                                .formatted(step.label(), priority, Step.ESCALATED - 1));
        });
    }
}
