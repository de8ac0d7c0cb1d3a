package io.playmaker.engine.gate;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A model brings no code of its own: no scripts, classes, connectors, listeners or expressions that run. What the engine's
 * extension offers is taken from this list and from nothing else.
 */
final class NothingRunsCode implements Rule {

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "taskPriority",
            "delegateExpression",
            "type",
            "topic",
            "assignee",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "errorMessage",
            "variableName",
            "variableEvents",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon",
            "inputVariable",
            "diagramRelationId");

    private static final Set<String> ELEMENTS = Set.of(
            "properties",
            "property",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "failedJobRetryTimeCycle",
            "in",
            "out");

    @Override
    public void check(Bundle bundle, Findings findings) {
        Stream<Tag> roots = Stream.concat(
                bundle.playbooks().stream().map(PlaybookFile::root),
                bundle.tables().stream().map(TableFile::root));
        roots.flatMap(Tag::all).forEach(tag -> {
            if (tag.isExtension() && !ELEMENTS.contains(tag.name())) refuse(tag, tag.name(), findings);
            tag.extensions().keySet().stream()
                    .filter(attribute -> !ATTRIBUTES.contains(attribute))
                    .forEach(attribute -> refuse(tag, attribute, findings));
            if (tag.is("scriptTask")) refuse(tag, "script", findings);
            if (tag.is("conditionExpression", "condition", "completionCondition")
                    && !tag.get("language").isEmpty()) refuse(tag, "script in " + tag.get("language"), findings);
        });
    }

    private static void refuse(Tag tag, String what, Findings findings) {
        findings.at(
                tag,
                "It has \"%s\", and models bring no code and no settings of their own. Remove it; for what should happen"
                                .formatted(what)
                        + " take an action from the palette.");
    }
}
