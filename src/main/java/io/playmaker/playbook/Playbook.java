package io.playmaker.playbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A playbook as deployed: what its model states about itself.
 *
 * @param key process id and file name
 * @param version the engine's version number of the newest deployment
 * @param charter the model's statements by name: purpose, whenToUse, owner, roles, involved, callToAction, dataKept,
 *     successMetric, escalateTo, approvals, materials
 * @param outcomes how a run may end, by name, each with the end event's label
 * @param steps in the order in which a run comes to them
 * @param calls keys of the playbooks that it calls or starts
 * @param writesTo at whom of the customer its messages go, as models say it: CHAMPION, DECISION_MAKER, CONTACT; those
 *     left out that are promised or for whom only a run knows the address
 * @param documentation the process's documentation
 */
public record Playbook(
        String key,
        String name,
        int version,
        Map<String, String> charter,
        Map<String, String> outcomes,
        List<StepModel> steps,
        List<String> calls,
        List<String> writesTo,
        @Nullable String documentation) {

    /**
     * A user task of the model.
     *
     * @param checklist what to do, one line each
     * @param materials keys of the texts that help with it
     * @param asked who has it, and until when
     */
    public record StepModel(
            String key,
            String name,
            @Nullable String documentation,
            List<String> checklist,
            List<String> materials,
            Asked asked) {}

    /**
     * Whom a step asks and until when, as the model states it.
     *
     * @param assignee a person or an expression such as <code>${owner}</code>
     * @param groups keys of roles
     * @param due a date or an expression such as <code>${calendar.businessDays(2)}</code>
     */
    public record Asked(
            @Nullable String assignee,
            List<String> groups,
            @Nullable String due) {}
}
