package io.playmaker.engine.gate;

import java.util.Map;

/** A playbook is drawn with the elements that runs, pages and this gate understand. */
final class OnlyKnownElements implements Rule {

    private static final Map<String, String> INSTEAD = Map.of(
            "task", "Make it a step for a person or an action from the palette.",
            "manualTask", "Make it a step for a person: only then anybody hears of it.",
            "sendTask", "Take the action Send an e-mail.",
            "complexGateway", "Take an exclusive or inclusive gateway.",
            "adHocSubProcess", "Draw the order in which things are done.",
            "transaction", "Take an ordinary sub-process.",
            "signalEventDefinition",
                    "It would reach the runs of all customers. Take a message, which reaches those of one.",
            "cancelEventDefinition", "Take an error event.",
            "dataObject", "Name the data in the documentation.",
            "participant", "Say in the charter who takes part.");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.playbooks().stream()
                .flatMap(file -> file.root().all())
                .filter(tag -> !tag.isExtension() && INSTEAD.containsKey(tag.name()))
                .forEach(tag ->
                        findings.at(tag, "Playbooks have no %s. %s".formatted(tag.name(), INSTEAD.get(tag.name()))));
    }
}
