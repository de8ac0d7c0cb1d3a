package io.playmaker.engine.gate;

/** A business rule task asks a decision that is there, in its newest version. */
final class EveryDecisionExists implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.nodes("businessRuleTask").forEach(node -> {
            String decision = node.tag().extension("decisionRef");
            if (decision.isEmpty())
                findings.at(node, "%s asks no decision. Name its id under Decision.".formatted(node.label()));
            else if (Written.isExpression(decision))
                findings.at(
                        node,
                        "%s finds its decision by an expression, so nobody can tell whether it exists. Name it."
                                .formatted(node.label()));
            else if (!bundle.hasDecision(decision))
                findings.at(
                        node,
                        "%s asks the decision \"%s\", which is neither among these files nor deployed. Attach its .dmn file,"
                                        .formatted(node.label(), decision)
                                + " or correct the name.");
        });
    }
}
