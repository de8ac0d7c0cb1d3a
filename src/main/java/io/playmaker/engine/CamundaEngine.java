package io.playmaker.engine;

import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Playbook;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Playbooks as BPMN processes: starts, steers and shows them. */
@Component
class CamundaEngine implements Engine {

    private static final String MESSAGE = "message";
    private static final String OWNER = "owner";

    private final EngineCommands commands;
    private final DeployedPlaybooks models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final MovedDates moves;
    private final Clock clock;

    CamundaEngine(
            EngineCommands commands,
            DeployedPlaybooks models,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            MovedDates moves,
            Clock clock) {
        this.commands = commands;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public List<Started> start(List<Order> orders) {
        if (orders.isEmpty()) return List.of();
        return commands.run(() -> {
            Map<String, ProcessDefinition> newest = new HashMap<>();
            List<Started> started = new ArrayList<>(orders.size());
            for (Order order : orders) {
                ProcessDefinition playbook = newest.computeIfAbsent(order.playbook(), models::newest);
                String instance = runtime.startProcessInstanceById(
                                playbook.getId(), order.businessKey(), order.variables())
                        .getProcessInstanceId();
                started.add(new Started(instance, playbook.getVersion()));
            }
            return started;
        });
    }

    @Override
    public void cancel(String processInstance, String reason) {
        command(() -> runtime.deleteProcessInstanceIfExists(processInstance, reason, false, true, true, false));
    }

    @Override
    public void message(String processInstance, String message, Map<String, Object> variables) {
        List<EventSubscription> waiting = commands.run(() -> runtime.createEventSubscriptionQuery()
                .processInstanceId(processInstance)
                .eventType(MESSAGE)
                .eventName(message)
                .list());
        if (waiting.isEmpty()) throw new Refused(notAwaited(message, awaitedMessages(processInstance)));
        command(() ->
                waiting.forEach(place -> runtime.messageEventReceived(message, place.getExecutionId(), variables)));
    }

    private static String notAwaited(String message, List<String> awaited) {
        return "This run does not wait for the message %s; %s."
                .formatted(
                        message,
                        awaited.isEmpty() ? "it waits for none now" : "it waits for " + String.join(" or ", awaited));
    }

    @Override
    public void reassign(String processInstance, @Nullable String from, String to) {
        command(() -> {
            runtime.setVariable(processInstance, OWNER, to);
            if (from == null) return;
            tasks.createTaskQuery()
                    .processInstanceId(processInstance)
                    .taskAssignee(from)
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), to));
        });
    }

    @Override
    public void raise(Collection<String> ids, int priority) {
        if (ids.isEmpty()) return;
        command(() -> tasks.createTaskQuery()
                .taskIdIn(ids.toArray(String[]::new))
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), priority)));
    }

    @Override
    public int moveTimers(String processInstance, Collection<String> variables) {
        return moves.move(processInstance, variables);
    }

    @Override
    public void retry(String job) {
        command(() -> {
            if (jobs.createJobQuery().jobId(job).count() == 0) return;
            jobs.setJobRetries(1).jobId(job).dueDate(Date.from(clock.instant())).execute();
        });
    }

    @Override
    public Set<String> awaited(Collection<String> messages) {
        return commands.run(() -> messages.stream()
                .filter(message -> runtime.createEventSubscriptionQuery()
                                .eventType(MESSAGE)
                                .eventName(message)
                                .count()
                        > 0)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<String> awaitedMessages(String processInstance) {
        return commands.run(() ->
                runtime
                        .createEventSubscriptionQuery()
                        .processInstanceId(processInstance)
                        .eventType(MESSAGE)
                        .list()
                        .stream()
                        .map(EventSubscription::getEventName)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Override
    public List<String> standsAt(String processInstance) {
        return commands.run(() -> {
            Set<String> places = new LinkedHashSet<>();
            ActivityInstance tree = runtime.getActivityInstance(processInstance);
            if (tree != null) collectPlaces(tree, places);
            return List.copyOf(places);
        });
    }

    @Override
    public List<Playbook> playbooks() {
        return models.all();
    }

    @Override
    public Optional<Playbook> playbook(String key, int version) {
        return models.find(key, version);
    }

    @Override
    public Map<String, List<String>> startable(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : models.startable(keys);
    }

    @Override
    public Optional<String> diagram(String playbook, int version) {
        return models.diagram(playbook, version);
    }

    private void command(Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        commands.run(done);
    }

    private static void collectPlaces(ActivityInstance place, Set<String> places) {
        for (ActivityInstance child : place.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0)
                places.add(child.getActivityId());
            else collectPlaces(child, places);
        }
        for (var waiting : place.getChildTransitionInstances()) places.add(waiting.getActivityId());
    }
}
