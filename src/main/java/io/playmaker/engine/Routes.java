package io.playmaker.engine;

import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Turns a route between two versions into the engine's migration plan. To be called within an engine command. */
@Component
class Routes {

    private final DeployedPlaybooks deployed;
    private final RepositoryService models;
    private final RuntimeService runtime;

    Routes(DeployedPlaybooks deployed, RepositoryService models, RuntimeService runtime) {
        this.deployed = deployed;
        this.models = models;
        this.runtime = runtime;
    }

    /** A route that can be gone: the engine's plan, and what to say of a run that cannot go it. */
    record Found(MigrationPlan plan, BpmnModelInstance target, Obstacles obstacles) {

        List<String> sources() {
            return plan.getInstructions().stream()
                    .map(MigrationInstruction::getSourceActivityId)
                    .toList();
        }

        /** What the new version calls the step. */
        String name(String step) {
            UserTask task = target.getModelElementById(step);
            return task == null ? step : Obstacles.label(task);
        }
    }

    /** @throws Invalid when a step is to become one that it cannot become */
    Found find(Route route) {
        ProcessDefinition from = version(route.playbook(), route.from());
        ProcessDefinition to = version(route.playbook(), route.to());
        BpmnModelInstance before = models.getBpmnModelInstance(from.getId());
        BpmnModelInstance after = models.getBpmnModelInstance(to.getId());
        route.steps().forEach((step, becomes) -> {
            needed("steps", step, before, route.from());
            needed("steps." + step, becomes, after, route.to());
        });
        return new Found(plan(route, from.getId(), to.getId()), after, new Obstacles(before, after, route.to()));
    }

    private ProcessDefinition version(String playbook, int version) {
        return deployed.inVersion(playbook, version)
                .orElseThrow(() -> Missing.of("playbook", playbook + " in version " + version));
    }

    private static void needed(String field, String step, BpmnModelInstance model, int version) {
        ModelElementInstance found = model.getModelElementById(step);
        if (!(found instanceof UserTask))
            throw new Invalid(field, "Version %d has no step %s.".formatted(version, step));
    }

    /** What people chose goes before what the engine finds equal. */
    private MigrationPlan plan(Route route, String from, String to) {
        MigrationInstructionsBuilder equal =
                runtime.createMigrationPlan(from, to).mapEqualActivities();
        List<MigrationInstruction> found = (route.freshTimers() ? equal.updateEventTriggers() : equal)
                .build()
                .getInstructions();
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        for (MigrationInstruction one : found) {
            if (route.steps().containsKey(one.getSourceActivityId())) continue;
            MigrationInstructionBuilder same =
                    plan.mapActivities(one.getSourceActivityId(), one.getTargetActivityId());
            if (one.isUpdateEventTrigger()) same.updateEventTrigger();
        }
        route.steps().forEach(plan::mapActivities);
        try {
            return plan.build();
        } catch (MigrationPlanValidationException e) {
            throw new Invalid(problems(e).entrySet().stream()
                    .map(one -> new Invalid.Problem("steps." + one.getKey(), one.getValue()))
                    .toList());
        }
    }

    private static Map<String, String> problems(MigrationPlanValidationException e) {
        Map<String, String> problems = new HashMap<>();
        e.getValidationReport()
                .getInstructionReports()
                .forEach(one -> problems.put(
                        one.getMigrationInstruction().getSourceActivityId(),
                        "It cannot go on as %s: %s."
                                .formatted(
                                        one.getMigrationInstruction().getTargetActivityId(),
                                        one.getFailures().stream().collect(Collectors.joining("; ")))));
        return problems;
    }
}
