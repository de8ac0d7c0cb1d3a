package io.playmaker.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The nodes of a model in the order in which a run comes to them, so that a reader can follow. */
class ReadingOrder {

    private final Set<FlowNode> read = new LinkedHashSet<>();

    private ReadingOrder() {}

    static List<FlowNode> of(BpmnModelInstance model) {
        ReadingOrder order = new ReadingOrder();
        for (Process process : model.getModelElementsByType(Process.class)) order.follow(process.getFlowElements());
        return List.copyOf(order.read);
    }

    /** Nearest to the start first; what nothing leads to, such as an event sub-process, comes last. */
    private void follow(Collection<FlowElement> elements) {
        List<FlowNode> nodes = elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
        Deque<FlowNode> next = new ArrayDeque<>();
        nodes.stream().filter(StartEvent.class::isInstance).forEach(next::add);
        walk(next, nodes);
        for (FlowNode node : nodes) {
            if (read.contains(node)) continue;
            next.add(node);
            walk(next, nodes);
        }
    }

    private void walk(Deque<FlowNode> next, List<FlowNode> nodes) {
        while (!next.isEmpty()) {
            FlowNode node = next.remove();
            if (!read.add(node)) continue;
            if (node instanceof SubProcess part) follow(part.getFlowElements());
            List<FlowNode> after = new ArrayList<>();
            for (SequenceFlow flow : node.getOutgoing()) after.add(flow.getTarget());
            for (FlowNode other : nodes)
                if (other instanceof BoundaryEvent event && node.equals(event.getAttachedTo())) after.add(event);
            next.addAll(after);
        }
    }
}
