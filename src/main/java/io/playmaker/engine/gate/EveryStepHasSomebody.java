package io.playmaker.engine.gate;

import io.playmaker.shared.Role;

/** A step is assigned, or offered to a group that exists. */
final class EveryStepHasSomebody implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.steps().forEach(step -> {
            String groups = step.tag().extension("candidateGroups");
            if (groups.isBlank() && step.tag().extension("assignee").isBlank())
                findings.at(
                        step,
                        "%s is for nobody. Set the assignee, or the group that may claim it.".formatted(step.label()));
            earlierStep(step, bundle, findings);
            for (String group : groups.split(",", -1)) group(step, group.strip(), findings);
        });
    }

    /** A step for whoever did an earlier one says which; in a loop that may be the step itself, the last time round. */
    private static void earlierStep(Node step, Bundle bundle, Findings findings) {
        String earlier = step.tag().property("assigneeStep");
        boolean asked = step.tag().extension("assignee").contains("doerOfEarlierStep");
        boolean there =
                bundle.steps().anyMatch(one -> one.id().equals(earlier) && (one != step || comesAgain(step, bundle)));
        if ((asked || !earlier.isBlank()) && !there)
            findings.at(
                    step,
                    "%s is for whoever did the step \"%s\", and there is no such step. Name its id in the property assigneeStep."
                            .formatted(step.label(), earlier));
    }

    private static boolean comesAgain(Node step, Bundle bundle) {
        return bundle.processes()
                .filter(process -> process.nodes().anyMatch(node -> node == step))
                .anyMatch(process -> new Paths(process).from(step).contains(step));
    }

    private static void group(Node step, String group, Findings findings) {
        if (group.isEmpty() || Written.isExpression(group) || Role.of(group).isPresent()) return;
        findings.at(
                step,
                "%s is offered to the group \"%s\", which does not exist. Use one of %s."
                        .formatted(step.label(), group, CharterIsComplete.roles()));
    }
}
