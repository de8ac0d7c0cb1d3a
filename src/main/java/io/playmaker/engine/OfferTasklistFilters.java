package io.playmaker.engine;

import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Step;
import io.playmaker.shared.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes Tasklist's filters that are missing: at start, and one more when a playbook is deployed. */
@Component
class OfferTasklistFilters implements Worker, SmartInitializingSingleton {

    private final OneNode oneNode;
    private final Engine playbooks;
    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    OfferTasklistFilters(
            OneNode oneNode,
            Engine playbooks,
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations) {
        this.oneNode = oneNode;
        this.playbooks = playbooks;
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public String name() {
        return "offer-tasklist-filters";
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void afterSingletonsInstantiated() {
        round();
    }

    @Override
    public int round() {
        if (missing().isEmpty()) return 0;
        List<TasklistFilter> made = new ArrayList<>();
        oneNode.run(() -> {
            made.addAll(missing());
            made.forEach(this::make);
        });
        return made.size();
    }

    private List<TasklistFilter> missing() {
        Set<String> there = filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .collect(Collectors.toSet());
        List<TasklistFilter> wanted = new ArrayList<>(TasklistFilter.general(Step.ESCALATED));
        playbooks
                .playbooks()
                .forEach(playbook -> wanted.add(TasklistFilter.ofPlaybook(playbook.key(), playbook.name())));
        return wanted.stream().filter(filter -> !there.contains(filter.name())).toList();
    }

    private void make(TasklistFilter wanted) {
        Filter filter = filters.newTaskFilter(wanted.name());
        filter.setProperties(wanted.properties());
        filter.setQuery(wanted.query()
                .apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filters.saveFilter(filter);
        Authorization forEverybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        forEverybody.setUserId(Authorization.ANY);
        forEverybody.setResource(Resources.FILTER);
        forEverybody.setResourceId(filter.getId());
        forEverybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(forEverybody);
    }
}
