package io.playmaker.engine.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In every loop a run waits for something: a person, a time, a message, another playbook. An asynchronous task does not
 * wait; it would go round as fast as it can.
 */
final class LoopsWait implements Rule {

    private static final Set<String> WAITED_FOR = Set.of("timer", "message", "conditional", "signal");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().forEach(process -> check(process, findings));
    }

    private static void check(ProcessGraph process, Findings findings) {
        Paths paths = new Paths(process);
        Map<Node, Set<Node>> reached = new LinkedHashMap<>();
        process.nodes().filter(node -> !waits(node)).forEach(node -> {
            Set<Node> from = paths.from(paths.next(node), passed -> !waits(passed));
            if (from.contains(node)) reached.put(node, from);
        });
        Set<Node> reported = new LinkedHashSet<>();
        reached.forEach((node, from) -> {
            if (reported.contains(node)) return;
            List<Node> loop = new ArrayList<>(from.stream()
                    .filter(other -> reached.containsKey(other)
                            && reached.getOrDefault(other, Set.of()).contains(node))
                    .toList());
            reported.addAll(loop);
            findings.at(
                    node.tag(),
                    "A run can go round and round through %s without waiting for anything. Put a step or a timer into the loop."
                            .formatted(node.label()),
                    loop.stream().map(Node::id).toList());
        });
    }

    private static boolean waits(Node node) {
        if (node.is("userTask", "receiveTask", "callActivity", "eventBasedGateway")) return true;
        return node.is("intermediateCatchEvent", "boundaryEvent", "startEvent")
                && WAITED_FOR.contains(node.eventKind());
    }
}
