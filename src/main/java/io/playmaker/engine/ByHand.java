package io.playmaker.engine;

import io.playmaker.playbook.Step;
import io.playmaker.shared.Missing;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Refused;
import io.playmaker.shared.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The engine driven by hand, where nothing happens by itself: people submit steps, and jobs are done one at a time, each
 * at its date. Rehearsals and tests have it; an application that serves people does not.
 */
@Component
@ConditionalOnProperty("playmaker.by-hand")
public class ByHand {

    private static final int PLENTY = 500;

    private final ProcessEngine engine;
    private final People people;
    private final NoteThePath paths;

    ByHand(ProcessEngine engine, People people, NoteThePath paths) {
        this.engine = engine;
        this.people = people;
        this.paths = paths;
    }

    /**
     * Work that the engine waits to do.
     *
     * @param at {@link Instant#MIN} for what should be done at once
     * @param place id of the model element
     * @param timer whether it is a timer that goes off, and not an action that is due
     */
    public record Due(String job, String processInstance, Instant at, String place, boolean timer) {}

    /**
     * Signed in as that person, claims the step if nobody has it, and submits its form, as Tasklist does.
     *
     * @throws Refused when the step is not for that person
     */
    public void submit(String person, Step step, Map<String, Object> answers) {
        engine.getIdentityService().setAuthentication(person, groups(person, step));
        try {
            if (step.assignee() == null) engine.getTaskService().claim(step.task(), person);
            engine.getFormService().submitTaskForm(step.task(), answers);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groups(String name, Step step) {
        Person person = people.find(name).orElseThrow(() -> Missing.of("person", name));
        List<String> groups = person.roles().stream().map(Role::key).toList();
        boolean asked = step.assignee() == null
                ? step.groups().stream().anyMatch(groups::contains)
                : step.assignee().equals(name);
        if (!asked)
            throw new Refused("The step %s is not for %s but for %s of %s."
                    .formatted(step.key(), name, step.assignee(), step.groups()));
        return groups;
    }

    /** What these process instances would do next, at the latest then. */
    public Optional<Due> next(Collection<String> processInstances, Instant latest) {
        return processInstances.stream()
                .flatMap(instance -> jobs(instance).stream())
                .filter(job -> !at(job).isAfter(latest))
                .min(Comparator.comparing(ByHand::at).thenComparing(Job::getId))
                .map(this::due);
    }

    private List<Job> jobs(String processInstance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(processInstance)
                .withRetriesLeft()
                .list();
    }

    private Due due(Job job) {
        JobDefinition definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return new Due(
                job.getId(),
                job.getProcessInstanceId(),
                at(job),
                definition == null ? "" : definition.getActivityId(),
                job instanceof TimerEntity);
    }

    private static Instant at(Job job) {
        Date date = job.getDuedate();
        return date == null ? Instant.MIN : date.toInstant();
    }

    /** Does that work now, and lets its failure out. */
    public void work(Due due) {
        engine.getManagementService().executeJob(due.job());
    }

    /** Works off what comes due until then, moving the clock along to each date. */
    public void workOff(String processInstance, Instant then, MovingClock clock) {
        for (int done = 0; done < PLENTY; done++) {
            Optional<Due> next = next(List.of(processInstance), then);
            if (next.isEmpty()) return;
            if (next.get().at().isAfter(clock.instant())) clock.set(next.get().at());
            work(next.get());
        }
        throw new Refused("The process instance %s does not come to rest.".formatted(processInstance));
    }

    /** What a model element is called in the model of that process instance; its id if it has no name. */
    public String name(String processInstance, String place) {
        String definition = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getProcessDefinitionId();
        var element =
                engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(place);
        String name = element == null ? null : element.getAttributeValue("name");
        return name == null ? place : name;
    }

    /** Ids of the model elements that the process instance came through so far, in their order, with the flows between. */
    public List<String> path(String processInstance) {
        return paths.of(processInstance);
    }

    /**
     * Deploys a draft, its forms and tables with it.
     *
     * @param files content by file name
     * @throws Refused saying what the engine does not understand
     */
    public void deploy(Map<String, String> files) {
        var deployment = engine.getRepositoryService().createDeployment().name("draft");
        files.forEach(deployment::addString);
        try {
            deployment.deploy();
        } catch (ProcessEngineException e) {
            throw new Refused("The draft cannot be deployed. " + e.getMessage());
        }
    }

    /** What a process instance remembers; nothing once it is over. */
    public Map<String, Object> variables(String processInstance) {
        boolean there = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .count()
                > 0;
        return there ? engine.getRuntimeService().getVariables(processInstance) : Map.of();
    }
}
