package io.playmaker.playbook;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the scene of a test: accounts, starts, people at work, jobs of the engine. */
@Component
public class Scene {

    /** A playbook with one step for the account's owner. */
    public static final String ONE_STEP = "undelivered-message";

    private final Accounts accounts;
    private final Clock clock;
    private final TaskService tasks;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final RepositoryService models;

    Scene(
            Accounts accounts,
            Clock clock,
            TaskService tasks,
            IdentityService identity,
            ManagementService jobs,
            RepositoryService models) {
        this.accounts = accounts;
        this.clock = clock;
        this.tasks = tasks;
        this.identity = identity;
        this.jobs = jobs;
        this.models = models;
    }

    /** An account in use that carla looks after. */
    public AccountId anAccount(String name) {
        return anAccount(name, "ENTERPRISE", "ADOPTION", "carla");
    }

    public AccountId anAccount(String name, String segment, String stage, @Nullable String owner) {
        accounts.upsertAccounts(
                List.of(new AccountRow(name, name, segment, stage, owner, null, null, null, null, null, null, null)),
                "test");
        return accounts.byExternalId(name).orElseThrow().id();
    }

    public void aContact(String account, String role, String email) {
        accounts.upsertContacts(
                List.of(new ContactRow(
                        account + "-" + role, account, "Ann Example", email, role, null, null, null, null)),
                "test");
    }

    /** A start that a moment asks for. */
    public static Candidate asked(String playbook, AccountId account, String subject) {
        return new Candidate(
                playbook,
                account,
                subject,
                50,
                Duration.ZERO,
                false,
                "It is time.",
                "trigger",
                1L,
                Map.of("rule", "test"),
                Map.of());
    }

    /** The person submits the form of the open task with that id. */
    public void submits(String person, String task, Map<String, Object> answers) {
        identity.setAuthenticatedUserId(person);
        try {
            tasks.complete(task, answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs every job that is due, and those it leads to; one that fails stays. Returns how many failed. */
    public int runJobs() {
        int failed = 0;
        for (int i = 0; i < 100; i++) {
            List<Job> due = due();
            if (due.isEmpty()) return failed;
            for (Job job : due) failed += run(job) ? 0 : 1;
        }
        throw new AssertionError("The jobs do not come to an end.");
    }

    List<Job> due() {
        return jobs.createJobQuery().executable().list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(Date.from(clock.instant())))
                .toList();
    }

    boolean run(Job job) {
        try {
            jobs.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A model of its own for one test; close it at the end. */
    public Deployed deploy(String file, String bpmn) {
        String id = models.createDeployment()
                .addString(file, bpmn)
                .deployWithResult()
                .getId();
        return () -> models.deleteDeployment(id, true, true, true);
    }

    public interface Deployed extends AutoCloseable {

        @Override
        void close();
    }
}
