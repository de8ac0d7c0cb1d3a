package io.playmaker.engine.gate;

import java.util.List;
import java.util.Set;

/** A way leads from the start to everything that is drawn. */
final class EveryNodeIsReachable implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().forEach(process -> {
            if (process.within(null).noneMatch(node -> node.is("startEvent"))) {
                findings.at(process.process(), "The playbook has no start event. Draw one, and a way from it.");
                return;
            }
            Paths paths = new Paths(process);
            Set<Node> reached = paths.from(paths.starts(), node -> true);
            List<Node> lost =
                    process.nodes().filter(node -> !reached.contains(node)).toList();
            List<Node> first =
                    lost.stream().filter(node -> node.incoming().isEmpty()).toList();
            (first.isEmpty() ? lost : first)
                    .forEach(node -> findings.at(
                            node,
                            "No way leads from the start to %s. Draw one, or delete it.".formatted(node.label())));
        });
    }
}
