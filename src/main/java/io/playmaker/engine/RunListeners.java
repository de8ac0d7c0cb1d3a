package io.playmaker.engine;

import io.playmaker.playbook.OpenedStep;
import io.playmaker.playbook.RunJournal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what happens in runs. Installed for every model; nobody draws them. */
@Component
class RunListeners {

    private static final String RUN = "runId";
    private static final List<String> GIVEN_TO_CALLED = List.of(
            "accountId",
            "accountName",
            "segment",
            "stage",
            "band",
            "health",
            "amount",
            "owner",
            "reason",
            "subject",
            "priority",
            "zone");

    private final ObjectProvider<RunJournal> journal;

    /** The journal is fetched late: it stands above the engine. */
    RunListeners(ObjectProvider<RunJournal> journal) {
        this.journal = journal;
    }

    SessionFactory openedSteps() {
        return OpenedSteps.factory(journal);
    }

    void runStarts(DelegateExecution execution) {
        DelegateExecution caller = execution.getSuperExecution();
        if (caller != null) runCalled(execution, caller);
        else if (!hasRun(execution))
            throw new BadUserRequestException(
                    "Playbooks are started from the account's page or by POST /api/v1/runs, so that the start is on record.");
    }

    private void runCalled(DelegateExecution execution, DelegateExecution caller) {
        ExecutionEntity called = (ExecutionEntity) execution;
        long run = journal.getObject()
                .runCalled(
                        RunOf.execution(caller),
                        called.getProcessDefinition().getKey(),
                        called.getProcessDefinition().getVersion(),
                        execution.getProcessInstanceId());
        execution.setProcessBusinessKey(Long.toString(run));
        execution.setVariable(RUN, run);
        for (String name : GIVEN_TO_CALLED)
            if (!execution.hasVariable(name) && caller.hasVariable(name))
                execution.setVariable(name, caller.getVariable(name));
    }

    private static boolean hasRun(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return key != null && key.equals(String.valueOf(execution.getVariable(RUN)));
    }

    void runOver(DelegateExecution execution) {
        OpenedSteps.now().flush();
        journal.getObject().runOver(RunOf.execution(execution));
    }

    /** The outcome is a variable, too: a playbook that called this one maps it to its own. */
    void outcomeReached(DelegateExecution execution, String outcome) {
        execution.getProcessInstance().setVariable("outcome", outcome);
        Object reason = execution.getVariable("outcomeReason");
        journal.getObject()
                .outcomeReached(RunOf.execution(execution), outcome, reason == null ? null : reason.toString());
    }

    void stepOpened(DelegateTask task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        OpenedSteps.now()
                .add(new OpenedStep(
                        RunOf.execution(task.getExecution()),
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                        task.getAssignee(),
                        groups,
                        instant(task.getDueDate()),
                        task.getPriority()));
    }

    void stepChanged(DelegateTask task) {
        OpenedSteps.now().flush();
        journal.getObject()
                .stepChanged(task.getId(), task.getAssignee(), instant(task.getDueDate()), task.getPriority());
    }

    void stepWithdrawn(DelegateTask task) {
        OpenedSteps.now().flush();
        journal.getObject().stepWithdrawn(task.getId());
    }

    void troubled(DelegateExecution execution, String activity, String error, @Nullable String job) {
        journal.getObject().troubled(RunOf.execution(execution), activity, error, job);
    }

    void troubleOver(String job) {
        journal.getObject().troubleOver(job);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
