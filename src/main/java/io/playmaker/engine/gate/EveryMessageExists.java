package io.playmaker.engine.gate;

import java.util.Optional;
import java.util.regex.Pattern;

/** What waits for a message, an error or an escalation says which. */
final class EveryMessageExists implements Rule {

    private static final String DECIDED = "-decided";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.playbooks().forEach(file -> {
            file.nodes().forEach(node -> node.event().ifPresent(event -> check(node, event, file, findings)));
            file.nodes("receiveTask").forEach(node -> named(node, node.tag(), "message", file, findings));
            file.root().children("message").forEach(message -> heard(message, message.get("name"), bundle, findings));
            file.nodes()
                    .filter(node -> node.eventKind().equals("message"))
                    .forEach(node -> heard(node.tag(), node.messageInWords(), bundle, findings));
        });
    }

    private static void check(Node node, Tag event, PlaybookFile file, Findings findings) {
        String kind = event.name().replace("EventDefinition", "");
        boolean catchesAny = !event.name().equals("messageEventDefinition")
                && event.get(kind + "Ref").isEmpty();
        if (kind.equals("message") && !node.messageInWords().isBlank()) {
            named(node, node.messageInWords(), findings);
            return;
        }
        boolean refers = kind.equals("message") || kind.equals("error") || kind.equals("escalation");
        if (refers && !(catchesAny && node.is("boundaryEvent", "startEvent"))) named(node, event, kind, file, findings);
    }

    private static void named(Node node, Tag event, String kind, PlaybookFile file, Findings findings) {
        String reference = event.get(kind + "Ref");
        Optional<Tag> declared = file.declared(kind, reference.substring(reference.indexOf(':') + 1));
        if (declared.isEmpty())
            findings.at(
                    node,
                    "%s does not say which %s it means. Choose one, or make one with a name such as contract-signed."
                            .formatted(node.label(), kind));
        else if (kind.equals("message")) named(node, declared.get().get("name"), findings);
    }

    private static void named(Node node, String message, Findings findings) {
        if (NAME.matcher(message).matches()) return;
        findings.at(
                node,
                "%s waits for the message \"%s\". Name messages by small words joined by hyphens, such as contract-signed."
                        .formatted(node.label(), message));
    }

    private static void heard(Tag message, String name, Bundle bundle, Findings findings) {
        if (NAME.matcher(name).matches() && !isSent(name, bundle))
            findings.warn(
                    message,
                    "No declared moment is called \"%s\", so runs hear this message only when somebody sends it by hand or by"
                                    .formatted(name)
                            + " REST. If an event of another system is meant, declare it in measures.yaml.");
    }

    /** By a moment, or by a called playbook whose outcome stands before it ends. */
    private static boolean isSent(String message, Bundle bundle) {
        boolean byCalled = message.endsWith(DECIDED)
                && bundle.hasPlaybook(message.substring(0, message.length() - DECIDED.length()));
        return byCalled || bundle.known().declared().moments().contains(message);
    }
}
