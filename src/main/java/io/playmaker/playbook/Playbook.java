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
 * @param documentation the process's documentation
 */
public record Playbook(
        String key,
        String name,
        int version,
        Map<String, String> charter,
        Map<String, String> outcomes,
        List<StepModel> steps,
        @Nullable String documentation) {

    /**
     * A user task of the model.
     *
     * @param checklist what to do, one line each
     * @param materials keys of the texts that help with it
     */
    public record StepModel(
            String key, String name, @Nullable String documentation, List<String> checklist, List<String> materials) {}
}
