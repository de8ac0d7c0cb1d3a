package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Node.SequenceFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways a run can take through a process, into its sub-processes and out of them, and by the events attached to what it does. */
final class Paths {

    private final ProcessGraph graph;
    private final Map<Node, List<Node>> next = new HashMap<>();
    /** For each sub-process the point at which it is left. */
    private final Map<Node, Node> exits = new HashMap<>();

    Paths(ProcessGraph graph) {
        this.graph = graph;
        graph.nodes().filter(Node::isSubProcess).forEach(node -> exits.put(node, new Node(node.tag(), node.scope())));
        graph.nodes().forEach(node -> next.put(node, entered(node)));
        exits.forEach((node, exit) -> next.put(exit, left(node)));
    }

    /** Where the process begins, and the events that may begin something beside. */
    List<Node> starts() {
        return beginnings(null);
    }

    List<Node> next(Node node) {
        return next.getOrDefault(node, List.of());
    }

    /** What can be reached from there, through nodes that may be passed; the beginnings are among it. */
    Set<Node> from(Collection<Node> beginnings, Predicate<Node> passable) {
        Set<Node> seen = new LinkedHashSet<>(beginnings);
        Deque<Node> open = new ArrayDeque<>(beginnings);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (!passable.test(node)) continue;
            for (Node following : next(node)) if (seen.add(following)) open.add(following);
        }
        return seen;
    }

    Set<Node> from(Node node) {
        return from(next(node), passed -> true);
    }

    /** All nodes from which one of these can be reached; they are among it. */
    Set<Node> to(Collection<Node> goals) {
        return to(goals, node -> true);
    }

    /** The same, without what comes before nodes that may not be entered. */
    Set<Node> to(Collection<Node> goals, Predicate<Node> enterable) {
        Map<Node, List<Node>> before = new HashMap<>();
        next.forEach((node, following) -> following.forEach(
                one -> before.computeIfAbsent(one, key -> new ArrayList<>()).add(node)));
        Set<Node> seen = new LinkedHashSet<>(goals);
        Deque<Node> open = new ArrayDeque<>(goals);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (!enterable.test(node)) continue;
            for (Node earlier : before.getOrDefault(node, List.of())) if (seen.add(earlier)) open.add(earlier);
        }
        return seen;
    }

    private List<Node> entered(Node node) {
        List<Node> following = new ArrayList<>(graph.attachedTo(node).toList());
        if (node.isSubProcess()) following.addAll(beginnings(node));
        else if (isLinkThrown(node)) following.addAll(linkedTo(node));
        else following.addAll(onward(node));
        return following;
    }

    private List<Node> left(Node subProcess) {
        if (!subProcess.isEventSubProcess()) return onward(subProcess);
        Node scope = subProcess.scope();
        boolean besides = graph.within(subProcess).anyMatch(Node::beginsBeside);
        return besides || scope == null ? List.of() : exitOf(scope);
    }

    /** Along the sequence flows; at an end, out of the sub-process around it. An error is caught by what is attached. */
    private List<Node> onward(Node node) {
        if (!node.outgoing().isEmpty())
            return node.outgoing().stream().map(SequenceFlow::to).toList();
        Node scope = node.scope();
        boolean thrown = node.is("endEvent") && node.eventKind().equals("error");
        return scope == null || thrown ? List.of() : exitOf(scope);
    }

    private List<Node> exitOf(Node subProcess) {
        Node exit = exits.get(subProcess);
        return exit == null ? List.of() : List.of(exit);
    }

    private List<Node> beginnings(@Nullable Node scope) {
        List<Node> starts =
                graph.within(scope).filter(node -> node.is("startEvent")).toList();
        Stream<Node> first = starts.isEmpty()
                ? graph.within(scope)
                        .filter(node -> node.incoming().isEmpty()
                                && !node.is("boundaryEvent")
                                && !node.isEventSubProcess()
                                && !isLinkCaught(node))
                : starts.stream();
        return Stream.concat(first, graph.within(scope).filter(Paths::beginsByItself))
                .toList();
    }

    /** Nothing leads there on the drawing: an event, or the undoing of something, begins it. */
    private static boolean beginsByItself(Node node) {
        return node.isEventSubProcess() || node.tag().get("isForCompensation").equals("true");
    }

    private static boolean isLinkThrown(Node node) {
        return node.is("intermediateThrowEvent") && node.eventKind().equals("link");
    }

    private static boolean isLinkCaught(Node node) {
        return node.is("intermediateCatchEvent") && node.eventKind().equals("link");
    }

    private List<Node> linkedTo(Node thrown) {
        return graph.within(thrown.scope())
                .filter(Paths::isLinkCaught)
                .filter(node -> link(node).equals(link(thrown)))
                .toList();
    }

    private static String link(Node node) {
        return node.event().map(event -> event.get("name")).orElse("");
    }
}
