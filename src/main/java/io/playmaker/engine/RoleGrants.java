package io.playmaker.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;

import io.playmaker.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each role may do in the engine and its webapps. Tasks need no line here: the engine gives each to its assignee and
 * candidate groups. Nothing is ever revoked: whatever is not granted is not allowed.
 */
final class RoleGrants {

    static final String ANY = "*";

    private RoleGrants() {}

    record Grant(Role role, Resource resource, String id, List<Permission> permissions) {

        static Grant of(Role role, Resource resource, String id, Permission... permissions) {
            return new Grant(role, resource, id, List.of(permissions));
        }
    }

    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        for (Role role : Role.values()) if (role != Role.ADMIN) grants.addAll(toWorkInTasklist(role));
        grants.addAll(toOwnProcesses());
        Arrays.stream(Resources.values())
                .map(resource -> Grant.of(Role.ADMIN, resource, ANY, ALL))
                .forEach(grants::add);
        return grants;
    }

    private static List<Grant> toWorkInTasklist(Role role) {
        return List.of(
                Grant.of(role, Resources.APPLICATION, "tasklist", ACCESS),
                Grant.of(role, Resources.PROCESS_DEFINITION, ANY, onProcesses(role)),
                Grant.of(role, Resources.USER, ANY, READ),
                Grant.of(role, Resources.GROUP, ANY, READ));
    }

    /** Tasklist shows variables of the run and what happened to a step; everybody reads runs on our own pages, too. */
    private static Permission[] onProcesses(Role role) {
        List<Permission> permissions = new ArrayList<>(List.of(
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY));
        // A lead hands out steps, also those of other groups.
        if (role == Role.CSM_LEAD)
            permissions.addAll(
                    List.of(ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_ASSIGN));
        // A process owner looks at everything and changes no run but by retrying what failed.
        if (role == Role.PROCESS_OWNER)
            permissions.addAll(List.of(ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB));
        return permissions.toArray(Permission[]::new);
    }

    private static List<Grant> toOwnProcesses() {
        Role role = Role.PROCESS_OWNER;
        return List.of(
                Grant.of(role, Resources.APPLICATION, "cockpit", ACCESS),
                Grant.of(role, Resources.DEPLOYMENT, ANY, CREATE, READ),
                Grant.of(role, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY),
                Grant.of(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
    }
}
