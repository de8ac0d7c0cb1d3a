package io.playmaker.engine.gate;

import io.playmaker.playbook.Input;
import java.util.stream.Stream;

/** A playbook that another one calls or starts is there. */
final class EveryPlaybookExists implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.nodes("callActivity").forEach(node -> {
            String called = node.tag().get("calledElement");
            if (called.isEmpty()) findings.at(node, "%s calls no playbook. Name its key.".formatted(node.label()));
            else if (Written.isExpression(called))
                findings.at(
                        node,
                        "%s finds the playbook it calls by an expression, so nobody can tell whether it exists. Name it."
                                .formatted(node.label()));
            else refuseUnlessThere(node, node.tag(), called, bundle, findings);
        });
        bundle.nodes("serviceTask")
                .forEach(node -> named(node, bundle)
                        .forEach(input -> refuseUnlessThere(node, input, input.text(), bundle, findings)));
    }

    private static Stream<Tag> named(Node node, Bundle bundle) {
        return node.inputs().stream()
                .filter(input ->
                        !Written.isExpression(input.text()) && !input.text().isEmpty())
                .filter(input -> bundle.known()
                        .action(node.action())
                        .flatMap(word -> word.input(input.get("name")))
                        .filter(asked -> asked.names() == Input.Names.PLAYBOOK)
                        .isPresent());
    }

    private static void refuseUnlessThere(Node node, Tag place, String playbook, Bundle bundle, Findings findings) {
        if (bundle.hasPlaybook(playbook)) return;
        findings.at(
                place,
                "%s names the playbook \"%s\", which is neither among these files nor deployed. Deploy it first, attach it,"
                                .formatted(node.label(), playbook)
                        + " or correct the key.");
    }
}
