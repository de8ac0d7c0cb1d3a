package io.playmaker.testing;

import io.playmaker.playbook.Step;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Who acts in a story: people at their steps, and the engine at its jobs. */
record Cast(ProcessEngine engine, People people) {

    /** Claims the step if nobody has it, and submits its form, as Tasklist does. */
    void submit(String person, Step step, Map<String, Object> answers) {
        mayWorkOn(person, step);
        engine.getTaskService().setAssignee(step.task(), person);
        engine.getFormService().submitTaskForm(step.task(), answers);
    }

    private void mayWorkOn(String person, Step step) {
        Person known = people.find(person).orElseThrow(() -> new AssertionError("Nobody is called " + person));
        boolean asked = step.groups().stream()
                .anyMatch(group ->
                        known.roles().stream().anyMatch(role -> role.key().equals(group)));
        if (!asked || (step.assignee() != null && !step.assignee().equals(person)))
            throw new AssertionError("The step %s is not for %s but for %s of %s"
                    .formatted(step.key(), person, step.assignee(), step.groups()));
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
