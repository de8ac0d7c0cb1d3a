package io.playmaker.engine.gate;

import java.util.List;
import java.util.Set;

/** From everything that is drawn, a way leads to an end event. */
final class EveryNodeReachesAnEnd implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().forEach(process -> {
            Paths paths = new Paths(process);
            List<Node> deadEnds =
                    process.nodes().filter(EveryNodeReachesAnEnd::isDeadEnd).toList();
            deadEnds.forEach(node -> findings.at(
                    node, "Nothing follows %s. Draw the way on, at last to an end event.".formatted(node.label())));
            Set<Node> towardsAnEnd = paths.to(process.nodes("endEvent").toList());
            Set<Node> towardsDeadEnds = paths.to(deadEnds);
            process.nodes()
                    .filter(node -> !towardsAnEnd.contains(node) && !towardsDeadEnds.contains(node))
                    .forEach(node -> findings.at(
                            node,
                            "No way leads from %s to an end: a run that comes there stays for ever. Draw a way out."
                                    .formatted(node.label())));
        });
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
