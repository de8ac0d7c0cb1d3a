package io.playmaker.engine.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A BPMN file. */
record PlaybookFile(String name, Tag root, List<ProcessGraph> processes) {

    static PlaybookFile of(String name, Tag root) {
        return new PlaybookFile(
                name, root, root.children("process").map(ProcessGraph::new).toList());
    }

    Stream<Node> nodes(String... kinds) {
        return processes.stream().flatMap(process -> process.nodes(kinds));
    }

    /** The message, error or escalation with that id. */
    Optional<Tag> declared(String kind, String id) {
        return root.children(kind).filter(tag -> tag.id().equals(id)).findFirst();
    }
}
