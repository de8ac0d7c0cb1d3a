package io.playmaker.engine.gate;

import java.util.List;
import java.util.Set;

/** From everything that is drawn, a way leads to an end event, or something beside it ends it. */
final class EveryNodeReachesAnEnd implements Rule {

    private static final Set<String> ENDS_ALL = Set.of("terminate", "error");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().forEach(process -> {
            Paths paths = new Paths(process);
            List<Node> deadEnds =
                    process.nodes().filter(EveryNodeReachesAnEnd::isDeadEnd).toList();
            deadEnds.forEach(node -> findings.at(
                    node, "Nothing follows %s. Draw the way on, at last to an end event.".formatted(node.label())));
            // What begins beside something ends by itself; that something has to end as well.
            Set<Node> towardsAnEnd = paths.to(process.nodes("endEvent").toList(), node -> !node.beginsBeside());
            Set<Node> towardsDeadEnds = paths.to(deadEnds);
            process.nodes()
                    .filter(node -> !towardsAnEnd.contains(node) && !towardsDeadEnds.contains(node))
                    .filter(node -> !node.isEventSubProcess() && !isEndedFromBeside(node, process, paths))
                    .forEach(node -> findings.at(
                            node,
                            "No way leads from %s to an end: a run that comes there stays for ever. Draw a way out."
                                    .formatted(node.label())));
        });
    }

    private static boolean isEndedFromBeside(Node node, ProcessGraph process, Paths paths) {
        return isEndedTogether(node, process, paths) || isInterrupted(node, process);
    }

    /** It goes round and round until another of the ways that began together comes to an end that ends them all. */
    private static boolean isEndedTogether(Node node, ProcessGraph process, Paths paths) {
        return process.nodes("parallelGateway", "inclusiveGateway").anyMatch(split -> {
            Set<Node> after = paths.from(split);
            return after.contains(node)
                    && after.stream()
                            .anyMatch(end -> end.is("endEvent")
                                    && ENDS_ALL.contains(end.eventKind())
                                    && end.scope() == split.scope());
        });
    }

    /** It goes round and round until an event that is attached to the sub-process around it interrupts that. */
    private static boolean isInterrupted(Node node, ProcessGraph process) {
        Node scope = node.scope();
        return scope != null
                && (process.attachedTo(scope).anyMatch(event -> !event.beginsBeside())
                        || isInterrupted(scope, process));
    }

    private static boolean isDeadEnd(Node node) {
        boolean endsByItself = node.is("endEvent")
                || node.isEventSubProcess()
                || node.eventKind().equals("link") && node.is("intermediateThrowEvent")
                || node.eventKind().equals("compensate") && node.is("boundaryEvent")
                || node.tag().get("isForCompensation").equals("true");
        return node.outgoing().isEmpty() && !endsByItself;
    }
}
