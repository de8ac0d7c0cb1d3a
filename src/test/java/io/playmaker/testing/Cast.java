package io.playmaker.testing;

import io.playmaker.playbook.Step;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** Who acts in a story: people at their steps, and the engine at its jobs. */
record Cast(ProcessEngine engine, People people) {

    /** Signed in as that person, claims the step if nobody has it, and submits its form, as Tasklist does. */
    void submit(String person, Step step, Map<String, Object> answers) {
        engine.getIdentityService().setAuthentication(person, groups(person, step));
        try {
            if (step.assignee() == null) engine.getTaskService().claim(step.task(), person);
            engine.getFormService().submitTaskForm(step.task(), answers);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groups(String name, Step step) {
        Person person = people.find(name).orElseThrow(() -> new AssertionError("Nobody is called " + name));
        List<String> groups = person.roles().stream().map(Role::key).toList();
        boolean asked = step.assignee() == null
                ? step.groups().stream().anyMatch(groups::contains)
                : step.assignee().equals(name);
        if (!asked)
            throw new AssertionError("The step %s is not for %s but for %s of %s"
                    .formatted(step.key(), name, step.assignee(), step.groups()));
        return groups;
    }

    @Nullable
    Object variable(String processInstance, String name) {
        return engine.getRuntimeService().getVariable(processInstance, name);
    }

    /** The job of the process instance that is due next, at the latest then. Those without a date come first. */
    Optional<Job> nextJob(String processInstance, Instant latest) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(processInstance)
                .withRetriesLeft()
                .list();
        return jobs.stream()
                .filter(job -> due(job).compareTo(latest) <= 0)
                .min(Comparator.comparing(Cast::due).thenComparing(Job::getId));
    }

    static Instant due(Job job) {
        Date due = job.getDuedate();
        return due == null ? Instant.MIN : due.toInstant();
    }

    void work(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }
}
