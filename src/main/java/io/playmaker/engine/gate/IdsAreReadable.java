package io.playmaker.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids are words that are unique in their file, and what is deployed is called like its file. */
final class IdsAreReadable implements Rule {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern WORDS = Pattern.compile("[a-z][a-zA-Z0-9]*");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.playbooks().forEach(file -> {
            file.processes().forEach(process -> key(process.process(), "process", file.name(), findings));
            unique(file.root(), findings);
            file.processes().forEach(process -> {
                process.nodes().map(Node::tag).forEach(tag -> words(tag, findings));
                process.flows().forEach(flow -> words(flow.tag(), findings));
            });
        });
        bundle.tables().forEach(file -> {
            file.decisions().limit(1).forEach(decision -> key(decision, "decision", file.name(), findings));
            file.decisions().skip(1).forEach(decision -> words(decision, findings));
            unique(file.root(), findings);
            file.root().all("rule").forEach(row -> words(row, findings));
        });
        bundle.forms().forEach(file -> formId(file, findings));
    }

    private static void key(Tag tag, String kind, String file, Findings findings) {
        String expected = FileKind.plainName(file);
        if (!KEY.matcher(tag.id()).matches())
            findings.at(
                    tag,
                    "The %s's id \"%s\" is not a readable key. Use small words joined by hyphens, such as %s."
                            .formatted(kind, tag.id(), "low-adoption"));
        else if (!tag.id().equals(expected))
            findings.at(
                    tag,
                    "The %s's id is \"%s\" and its file is called \"%s\". Give both the same name."
                            .formatted(kind, tag.id(), expected));
    }

    private static void words(Tag tag, Findings findings) {
        if (!WORDS.matcher(tag.id()).matches())
            findings.at(
                    tag,
                    "The id \"%s\" of this %s is not a readable word. Name it by what it means, in camel case, such as"
                                    .formatted(tag.id(), tag.name())
                            + " callCustomer.");
    }

    private static void unique(Tag root, Findings findings) {
        Map<String, Tag> seen = new HashMap<>();
        Stream<Tag> named =
                root.all().filter(tag -> !tag.isExtension() && !tag.id().isEmpty());
        named.forEach(tag -> {
            Tag first = seen.putIfAbsent(tag.id(), tag);
            if (first != null)
                findings.at(
                        tag,
                        "The id \"%s\" stands for a %s in line %d already. Give this %s another."
                                .formatted(tag.id(), first.name(), first.line(), tag.name()));
        });
    }

    private static void formId(FormFile file, Findings findings) {
        if (!KEY.matcher(file.id()).matches())
            findings.at(
                    file.whole(),
                    "The form's id \"%s\" is not a readable key. Use the playbook's key and the step, such as"
                                    .formatted(file.id())
                            + " churn-save-triage-risk.");
        else if (!file.id().equals(FileKind.plainName(file.name())))
            findings.at(
                    file.whole(),
                    "The form's id is \"%s\" and its file is called \"%s\". Give both the same name."
                            .formatted(file.id(), FileKind.plainName(file.name())));
    }
}
