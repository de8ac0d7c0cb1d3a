package io.playmaker.engine.gate;

/** What happens without a person is an action of the vocabulary, or an external task of a topic that is allowed. */
final class OnlyKnownActions implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.nodes("serviceTask").forEach(node -> {
            if (node.tag().extension("type").equals("external")) topic(node, bundle.known(), findings);
            else action(node, bundle.known(), findings);
        });
        bundle.playbooks().stream()
                .flatMap(file -> file.root().all())
                .filter(tag -> !tag.is("serviceTask"))
                .filter(tag -> !tag.extension("delegateExpression").isEmpty()
                        || !tag.extension("topic").isEmpty()
                        || !tag.extension("type").isEmpty())
                .forEach(tag -> findings.at(
                        tag, "A %s cannot perform an action. Draw a service task for it.".formatted(tag.name())));
    }

    private static void action(Node node, Known known, Findings findings) {
        String action = node.action();
        if (known.action(action).isPresent()) return;
        String given = node.tag().extension("delegateExpression");
        findings.at(
                node,
                "%s performs %s, which is no action. Choose one from the palette; there are %s."
                        .formatted(
                                node.label(),
                                given.isEmpty() ? "nothing" : given,
                                known.vocabulary().names()));
    }

    private static void topic(Node node, Known known, Findings findings) {
        String topic = node.tag().extension("topic");
        if (known.topics().contains(topic)) return;
        findings.at(
                node,
                ("%s waits for a program that works on the topic \"%s\", which is not allowed here. Take an action from"
                                + " the palette, or have the topic added to playmaker.gate.topics.")
                        .formatted(node.label(), topic));
    }
}
