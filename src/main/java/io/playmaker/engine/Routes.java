package io.playmaker.engine;

import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import java.util.ArrayList;
import java.util.List;
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

    Found find(Route route) {
        ProcessDefinition to = version(route.playbook(), route.to());
        ProcessDefinition from = version(route.playbook(), route.from());
        BpmnModelInstance after = models.getBpmnModelInstance(to.getId());
        return new Found(
                plan(route, from.getId(), to.getId()),
                after,
                new Obstacles(models.getBpmnModelInstance(from.getId()), after, route.to()));
    }

    /** What is wrong with a route, before anybody goes it: said, not thrown, so that the engine's command goes on. */
    List<Invalid.Problem> problems(Route route) {
        List<Invalid.Problem> problems = new ArrayList<>();
        route.steps().forEach((step, becomes) -> {
            if (!isStep(step, route.playbook(), route.from())) problems.add(noStep("steps", step, route.from()));
            if (!isStep(becomes, route.playbook(), route.to()))
                problems.add(noStep("steps." + step, becomes, route.to()));
        });
        return problems.isEmpty() ? engineSays(route) : problems;
    }

    private List<Invalid.Problem> engineSays(Route route) {
        try {
            find(route);
            return List.of();
        } catch (MigrationPlanValidationException e) {
            return e.getValidationReport().getInstructionReports().stream()
                    .map(one -> new Invalid.Problem(
                            "steps." + one.getMigrationInstruction().getSourceActivityId(),
                            "It cannot go on as %s: %s."
                                    .formatted(
                                            one.getMigrationInstruction().getTargetActivityId(),
                                            String.join("; ", one.getFailures()))))
                    .toList();
        }
    }

    private boolean isStep(String key, String playbook, int version) {
        ModelElementInstance found =
                models.getBpmnModelInstance(version(playbook, version).getId()).getModelElementById(key);
        return found instanceof UserTask;
    }

    private static Invalid.Problem noStep(String field, String step, int version) {
        return new Invalid.Problem(field, "Version %d has no step %s.".formatted(version, step));
    }

    private ProcessDefinition version(String playbook, int version) {
        return deployed.inVersion(playbook, version)
                .orElseThrow(() -> Missing.of("playbook", playbook + " in version " + version));
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
            MigrationInstructionBuilder same = plan.mapActivities(one.getSourceActivityId(), one.getTargetActivityId());
            if (one.isUpdateEventTrigger()) same.updateEventTrigger();
        }
        route.steps().forEach(plan::mapActivities);
        return plan.build();
    }
}
