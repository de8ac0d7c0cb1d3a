package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Node.SequenceFlow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A variable that is read can have been set before: by the start, a form, an action, a decision, a called playbook, or a
 * message. Only what no way at all can have set is reported.
 */
final class VariablesAreSetBeforeTheyAreRead implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().forEach(process -> new OnePlaybook(bundle, process).check(findings));
    }

    private static final class OnePlaybook {

        private final ProcessGraph process;
        private final Paths paths;
        private final Reads reads;
        private final Set<String> atStart;
        private final Map<Node, Set<String>> set = new HashMap<>();

        OnePlaybook(Bundle bundle, ProcessGraph process) {
            this.process = process;
            this.paths = new Paths(process);
            this.reads = new Reads(bundle);
            Variables variables = new Variables(bundle);
            this.atStart = variables.atStart(process);
            process.nodes().forEach(node -> set.put(node, variables.setBy(node)));
        }

        void check(Findings findings) {
            process.nodes().forEach(node -> {
                Set<String> known = knownAt(node);
                report(node, reads.before(node), known, findings);
                known.addAll(set.getOrDefault(node, Set.of()));
                if (node.isSubProcess()) inside(node).forEach(one -> known.addAll(set.getOrDefault(one, Set.of())));
                report(node, reads.after(node), known, findings);
            });
        }

        private static void report(Node node, List<Reads.Read> asked, Set<String> known, Findings findings) {
            if (known.contains(Variables.ANY)) return;
            Set<String> reported = new HashSet<>();
            for (Reads.Read read : asked)
                if (!known.contains(read.variable()) && reported.add(read.variable()))
                    findings.at(
                            read.place(),
                            ("%s reads %s, which nothing can have set before. Correct the name, let a form, an action or a"
                                            + " decision set it on the way there, or say on the event that brings it: property"
                                            + " \"%s\".")
                                    .formatted(node.label(), read.variable(), Variables.BRINGS));
        }

        private Set<String> knownAt(Node node) {
            Set<String> known = new HashSet<>(atStart);
            for (Node around = node; around != null; around = around.scope()) known.addAll(Variables.own(around));
            before(node).forEach(one -> known.addAll(set.getOrDefault(one, Set.of())));
            return known;
        }

        /** Everything that may have been done by then: on the way there, beside it, or by an event that comes at any time. */
        private Set<Node> before(Node node) {
            Set<Node> before = paths.to(List.of(node));
            if (!paths.from(node).contains(node)) before.remove(node);
            Set<Node> all = new HashSet<>(before);
            for (Node earlier : before) if (forks(earlier)) all.addAll(paths.from(earlier));
            process.nodes().filter(Node::beginsBeside).forEach(event -> {
                if (!mayHaveBegun(event, before)) return;
                all.add(event);
                all.addAll(paths.from(event));
            });
            if (isWithinEventSubProcess(node)) process.nodes().forEach(all::add);
            attachedHosts(before).forEach(host -> all.addAll(inside(host)));
            return all;
        }

        private static boolean forks(Node node) {
            if (node.is("parallelGateway", "inclusiveGateway"))
                return node.outgoing().size() > 1;
            long ways = node.outgoing().stream()
                    .filter(flow -> !flow.isConditional())
                    .map(SequenceFlow::to)
                    .count();
            return !node.isGateway() && ways > 1;
        }

        private boolean mayHaveBegun(Node event, Set<Node> before) {
            if (!event.is("boundaryEvent")) return true;
            return process.host(event).filter(before::contains).isPresent();
        }

        private static boolean isWithinEventSubProcess(Node node) {
            for (Node around = node; around != null; around = around.scope())
                if (around.isEventSubProcess()) return true;
            return false;
        }

        private Set<Node> attachedHosts(Set<Node> before) {
            Set<Node> hosts = new HashSet<>();
            before.stream()
                    .filter(one -> one.is("boundaryEvent"))
                    .forEach(event -> process.host(event).ifPresent(hosts::add));
            return hosts;
        }

        private Set<Node> inside(Node scope) {
            Set<Node> nodes = new HashSet<>();
            process.nodes().forEach(node -> {
                for (Node around = node.scope(); around != null; around = around.scope())
                    if (around == scope) nodes.add(node);
            });
            return nodes;
        }
    }
}
