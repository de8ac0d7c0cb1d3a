package io.playmaker.engine;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's task service, where completing a task checks what was submitted. */
class CheckedTasks extends TaskServiceImpl {

    private final StepSubmission submission;

    CheckedTasks(StepSubmission submission) {
        this.submission = submission;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        submission.submit(commandExecutor, taskId, variables, answers -> {
            super.complete(taskId, answers);
            return true;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserialize) {
        return submission.submit(
                commandExecutor,
                taskId,
                variables,
                answers -> super.completeWithVariablesInReturn(taskId, answers, deserialize));
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) refuse();
        super.resolveTask(taskId, variables);
    }

    @Override
    public void setVariable(String taskId, String name, Object value) {
        refuse();
    }

    @Override
    public void setVariableLocal(String taskId, String name, Object value) {
        refuse();
    }

    @Override
    public void setVariables(String taskId, Map<String, ? extends Object> variables) {
        refuse();
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
        refuse();
    }

    @Override
    public void updateVariables(String taskId, Map<String, ? extends Object> changes, Collection<String> removals) {
        refuse();
    }

    @Override
    public void updateVariablesLocal(
            String taskId, Map<String, ? extends Object> changes, Collection<String> removals) {
        refuse();
    }

    @Override
    public void removeVariable(String taskId, String name) {
        refuse();
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        refuse();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        refuse();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        refuse();
    }

    @Override
    public void handleBpmnError(String taskId, String error) {
        refuse();
    }

    @Override
    public void handleBpmnError(String taskId, String error, String message) {
        refuse();
    }

    @Override
    public void handleEscalation(String taskId, String escalation) {
        refuse();
    }

    @Override
    public void handleBpmnError(String taskId, String error, String message, Map<String, Object> variables) {
        refuse();
    }

    @Override
    public void handleEscalation(String taskId, String escalation, Map<String, Object> variables) {
        refuse();
    }

    private static void refuse() {
        throw new org.camunda.bpm.engine.BadUserRequestException(
                "A run's variables come from its forms and actions. Complete the task with the answers of its form.");
    }
}
