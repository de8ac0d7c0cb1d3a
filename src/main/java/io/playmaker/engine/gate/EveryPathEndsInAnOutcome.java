package io.playmaker.engine.gate;

import java.util.Set;
import java.util.regex.Pattern;

/** However a run goes, it ends with an outcome; what runs beside it ends without one. */
final class EveryPathEndsInAnOutcome implements Rule {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().forEach(process -> check(process, findings));
    }

    private static void check(ProcessGraph process, Findings findings) {
        Paths paths = new Paths(process);
        Set<Node> mainWay = paths.from(paths.starts(), node -> !node.beginsBeside());
        Set<Node> withoutOutcome = paths.from(paths.starts(), node -> !node.beginsBeside() && !recordsOutcome(node));
        process.nodes("endEvent").filter(EveryPathEndsInAnOutcome::endsTheRun).forEach(end -> {
            String outcome = end.tag().property("outcome");
            if (outcome.isEmpty() && withoutOutcome.contains(end))
                findings.at(
                        end,
                        "A run can end at %s without an outcome. Name the outcome there, such as SAVED, as the extension"
                                        .formatted(end.label())
                                + " property \"outcome\".");
            if (!outcome.isEmpty() && !mainWay.contains(end) && hasWayIn(end))
                findings.at(
                        end,
                        "%s names the outcome %s, but is reached beside a run that goes on. Remove the outcome there."
                                .formatted(end.label(), outcome));
        });
        process.nodes("endEvent")
                .filter(end -> !end.tag().property("outcome").isEmpty())
                .filter(end -> !NAME.matcher(end.tag().property("outcome")).matches())
                .forEach(end -> findings.at(
                        end,
                        "The outcome \"%s\" of %s is not a name of capital letters. Write it such as SAVED_REDUCED."
                                .formatted(end.tag().property("outcome"), end.label())));
    }

    /** What nothing leads to, another rule says. */
    private static boolean hasWayIn(Node end) {
        return !end.incoming().isEmpty();
    }

    private static boolean endsTheRun(Node end) {
        Node scope = end.scope();
        return scope == null || scope.isEventSubProcess() && scope.scope() == null;
    }

    private static boolean recordsOutcome(Node node) {
        return node.action().equals("recordOutcome")
                || node.is("endEvent") && !node.tag().property("outcome").isEmpty();
    }
}
