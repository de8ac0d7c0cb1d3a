package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Node.SequenceFlow;
import java.util.List;

/** A gateway that chooses has a condition on every way but one, and that one is its default. */
final class GatewaysDecide implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.nodes("exclusiveGateway", "inclusiveGateway")
                .filter(node -> node.outgoing().size() > 1)
                .forEach(node -> choice(node, findings));
        bundle.nodes()
                .filter(node -> !node.is("exclusiveGateway", "inclusiveGateway"))
                .flatMap(node -> node.outgoing().stream())
                .filter(SequenceFlow::isConditional)
                .forEach(flow -> findings.at(
                        flow.tag(),
                        "The way from %s to %s has a condition but does not leave a gateway. Draw an exclusive gateway."
                                .formatted(flow.from().label(), flow.to().label())));
    }

    private static void choice(Node node, Findings findings) {
        List<SequenceFlow> defaults =
                node.outgoing().stream().filter(SequenceFlow::isDefault).toList();
        if (defaults.isEmpty())
            findings.at(
                    node,
                    "The gateway %s has no default way, so a run may get stuck there. Mark one way as the default."
                            .formatted(node.label()));
        for (SequenceFlow flow : node.outgoing()) {
            boolean decided = !flow.condition().isEmpty();
            if (flow.isDefault() && flow.isConditional())
                findings.at(
                        flow.tag(),
                        "The default way of %s has a condition, which is never asked. Remove the condition."
                                .formatted(node.label()));
            else if (!flow.isDefault() && !decided && !defaults.isEmpty())
                findings.at(
                        flow.tag(),
                        "The way from %s to %s has no condition. Say when it is taken, such as ${answer == 'YES'}."
                                .formatted(node.label(), flow.to().label()));
        }
    }
}
