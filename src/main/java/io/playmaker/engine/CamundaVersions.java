package io.playmaker.engine;

import io.playmaker.playbook.EngineVersions;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbook.StepModel;
import io.playmaker.shared.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Versions of playbooks in the engine: where their runs stand, and how runs get from one to another. */
@Component
class CamundaVersions implements EngineVersions {

    private static final String ELSEWHERE = "It is over, or in another version by now.";

    private final EngineCommands commands;
    private final DeployedPlaybooks models;
    private final Routes routes;
    private final ManagementService management;
    private final TaskService tasks;

    CamundaVersions(
            EngineCommands commands,
            DeployedPlaybooks models,
            Routes routes,
            ManagementService management,
            TaskService tasks) {
        this.commands = commands;
        this.models = models;
        this.routes = routes;
        this.management = management;
        this.tasks = tasks;
    }

    @Override
    public List<Deployed> versions(String playbook) {
        return models.versions(playbook);
    }

    @Override
    public List<Place> standing(String playbook, int version) {
        return commands.run(() -> models.inVersion(playbook, version)
                .map(definition -> {
                    UnaryOperator<String> name = models.names(definition);
                    return management.createActivityStatisticsQuery(definition.getId()).list().stream()
                            .map(one -> new Place(one.getId(), name.apply(one.getId()), one.getInstances()))
                            .toList();
                })
                .orElse(List.of()));
    }

    @Override
    public Difference difference(Route route) {
        List<Invalid.Problem> problems = commands.run(() -> routes.problems(route));
        if (!problems.isEmpty()) throw new Invalid(problems);
        Set<String> placed = commands.run(() -> new HashSet<>(routes.find(route).sources()));
        Playbook from = models.find(route.playbook(), route.from()).orElseThrow();
        Playbook to = models.find(route.playbook(), route.to()).orElseThrow();
        Set<String> before = from.steps().stream().map(StepModel::key).collect(Collectors.toSet());
        return new Difference(
                only(from, step -> !placed.contains(step.key()) || route.steps().containsKey(step.key())),
                only(to, step -> !before.contains(step.key())));
    }

    private static List<StepModel> only(Playbook playbook, Predicate<StepModel> which) {
        return playbook.steps().stream().filter(which).toList();
    }

    @Override
    public Map<String, String> obstacles(Route route, Collection<String> processInstances) {
        return commands.run(() -> {
            Routes.Found found = routes.find(route);
            OneMigration migration = new OneMigration(found.plan(), Context.getCommandContext());
            Map<String, String> obstacles = new HashMap<>();
            for (String instance : processInstances) {
                if (!migration.begins(instance)) obstacles.put(instance, ELSEWHERE);
                else {
                    MigratingProcessInstanceValidationReport report = migration.check(instance);
                    if (report.hasFailures())
                        obstacles.put(instance, found.obstacles().say(report));
                }
            }
            return obstacles;
        });
    }

    @Override
    public Moved move(Route route, Collection<String> processInstances) {
        try {
            return commands.run(() -> moved(routes.find(route), processInstances));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Somebody worked on a run while it was being moved.", e);
        }
    }

    private Moved moved(Routes.Found found, Collection<String> processInstances) {
        OneMigration migration = new OneMigration(found.plan(), Context.getCommandContext());
        Map<String, String> obstacles = new HashMap<>();
        Set<String> moved = new HashSet<>();
        for (String instance : processInstances) {
            try {
                if (migration.begins(instance)) migration.move(instance);
                else obstacles.put(instance, ELSEWHERE);
            } catch (MigratingProcessInstanceValidationException e) {
                obstacles.put(instance, found.obstacles().say(e.getValidationReport()));
            }
            if (!obstacles.containsKey(instance)) moved.add(instance);
        }
        return new Moved(obstacles, openTasks(moved, found));
    }

    private Map<String, List<MovedTask>> openTasks(Set<String> moved, Routes.Found found) {
        Map<String, List<MovedTask>> open = new HashMap<>();
        moved.forEach(instance -> open.put(instance, new ArrayList<>()));
        if (moved.isEmpty()) return open;
        for (Task task : tasks.createTaskQuery()
                .processInstanceIdIn(moved.toArray(String[]::new))
                .list())
            open.computeIfAbsent(task.getProcessInstanceId(), instance -> new ArrayList<>())
                    .add(named(task, found.name(task.getTaskDefinitionKey())));
        return open;
    }

    /** The engine keeps a task's old name; people look for the new one. */
    private static MovedTask named(Task task, String name) {
        if (!name.equals(task.getName())) ((TaskEntity) task).setName(name);
        return new MovedTask(task.getId(), task.getTaskDefinitionKey(), name);
    }
}
