package io.playmaker.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Says in words why a run cannot move from one version to another, naming the step. */
class Obstacles {

    private static final String NO_INSTRUCTION = "There is no migration instruction";
    private static final String UNSUPPORTED = "The type of the source activity is not supported";

    private final BpmnModelInstance from;
    private final BpmnModelInstance to;
    private final int version;

    Obstacles(BpmnModelInstance from, BpmnModelInstance to, int version) {
        this.from = from;
        this.to = to;
        this.version = version;
    }

    String say(MigratingProcessInstanceValidationReport report) {
        Set<String> sentences = new LinkedHashSet<>();
        for (MigratingActivityInstanceValidationReport one : report.getActivityInstanceReports())
            sentences.add(atElement(one.getSourceScopeId(), one.getFailures()));
        for (MigratingTransitionInstanceValidationReport one : report.getTransitionInstanceReports())
            sentences.add(beforeElement(one.getSourceScopeId(), one.getFailures()));
        for (String failure : report.getFailures()) sentences.add(failure.strip() + ".");
        return String.join(" ", sentences);
    }

    private String atElement(String element, List<String> failures) {
        String stands = "It stands at \"%s\"".formatted(name(element));
        if (starts(failures, NO_INSTRUCTION))
            return isThere(element)
                    ? "%s, which version %d draws as another kind of step or inside another part."
                            .formatted(stands, version)
                    : "%s, and version %d has no such step.".formatted(stands, version);
        if (starts(failures, UNSUPPORTED)) return stands + ", a kind of step on which no run can change its version.";
        return "%s: %s.".formatted(stands, String.join("; ", failures));
    }

    /** An action that is about to be done, or was just done. */
    private String beforeElement(String element, List<String> failures) {
        String works = "It is at work on \"%s\"".formatted(name(element));
        return starts(failures, NO_INSTRUCTION) && !isThere(element)
                ? "%s, and version %d has no such action.".formatted(works, version)
                : "%s; plan again once that is done.".formatted(works);
    }

    private boolean isThere(String element) {
        return to.<ModelElementInstance>getModelElementById(element) != null;
    }

    private String name(String element) {
        return name(from, element);
    }

    static String name(BpmnModelInstance model, String element) {
        ModelElementInstance found = model.getModelElementById(element);
        return found instanceof FlowElement drawn ? label(drawn) : element;
    }

    /** As people know it; what has no name keeps its id. */
    static String label(FlowElement element) {
        return element.getName() == null
                ? element.getId()
                : element.getName().replaceAll("\\s+", " ").strip();
    }

    private static boolean starts(List<String> failures, String text) {
        return failures.stream().anyMatch(failure -> failure.startsWith(text));
    }
}
