package io.playmaker.engine.gate;

/** What people see on the diagram says what it is. Gateways that only join, and those of parallel ways, may be without. */
final class EverythingHasAName implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes()
                .map(ProcessGraph::process)
                .filter(process -> process.get("name").isBlank())
                .forEach(process ->
                        findings.at(process, "The playbook has no name. Give it the one that people know it by."));
        bundle.nodes()
                .filter(node -> !onlyJoins(node) && node.tag().get("name").isBlank())
                .forEach(node -> findings.at(
                        node,
                        "The %s \"%s\" has no name. %s".formatted(node.tag().name(), node.id(), advice(node))));
        bundle.nodes("exclusiveGateway", "inclusiveGateway")
                .filter(node -> node.outgoing().size() > 1)
                .flatMap(node -> node.outgoing().stream())
                .filter(flow -> flow.tag().get("name").isBlank())
                .forEach(flow -> findings.at(
                        flow.tag(),
                        "The way from %s to %s does not say which answer leads there. Write the answer on it."
                                .formatted(flow.from().label(), flow.to().label())));
        bundle.tables().stream()
                .flatMap(TableFile::decisions)
                .filter(decision -> decision.get("name").isBlank())
                .forEach(decision ->
                        findings.at(decision, "The decision has no name. Write the question that it answers."));
    }

    private static boolean onlyJoins(Node node) {
        return node.isGateway() && (node.outgoing().size() <= 1 || node.is("parallelGateway", "eventBasedGateway"));
    }

    private static String advice(Node node) {
        if (node.isGateway()) return "Write the question that it asks.";
        if (node.tag().name().endsWith("Event")) return "Write what has happened, such as \"Contract signed\".";
        return "Write what is done, such as \"Call the customer\".";
    }
}
