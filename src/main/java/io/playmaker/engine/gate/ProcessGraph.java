package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Node.SequenceFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One process of a file, as a graph: its nodes at whatever depth and what connects them. */
final class ProcessGraph {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "task",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "sendTask",
            "scriptTask",
            "manualTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");

    private final Tag process;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<SequenceFlow> flows = new ArrayList<>();

    ProcessGraph(Tag process) {
        this.process = process;
        collect(process, null);
        process.all("sequenceFlow").forEach(this::connect);
    }

    private void collect(Tag parent, @Nullable Node scope) {
        for (Tag tag : parent.children()) {
            if (!NODES.contains(tag.name()) || tag.isExtension()) continue;
            Node node = new Node(tag, scope);
            nodes.putIfAbsent(tag.id(), node);
            if (node.isSubProcess()) collect(tag, node);
        }
    }

    private void connect(Tag flow) {
        Node from = nodes.get(flow.get("sourceRef"));
        Node to = nodes.get(flow.get("targetRef"));
        if (from == null || to == null) return;
        SequenceFlow connection = new SequenceFlow(flow, from, to);
        flows.add(connection);
        from.outgoing().add(connection);
        to.incoming().add(connection);
    }

    Tag process() {
        return process;
    }

    String key() {
        return process.id();
    }

    /** All flow nodes, or those of these kinds. */
    Stream<Node> nodes(String... kinds) {
        return nodes.values().stream().filter(node -> kinds.length == 0 || node.is(kinds));
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<SequenceFlow> flows() {
        return flows;
    }

    /** What lies directly in that sub-process, or in the process itself. */
    Stream<Node> within(@Nullable Node scope) {
        return nodes().filter(node -> node.scope() == scope);
    }

    /** The event or events attached to it. */
    Stream<Node> attachedTo(Node host) {
        return nodes("boundaryEvent")
                .filter(event -> event.tag().get("attachedToRef").equals(host.id()));
    }

    Optional<Node> host(Node boundary) {
        return node(boundary.tag().get("attachedToRef"));
    }
}
