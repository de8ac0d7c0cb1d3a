package io.playmaker.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service, where submitting a form checks it. Tasklist and REST submit here. */
class CheckedForms extends FormServiceImpl {

    private final StepSubmission submission;

    CheckedForms(StepSubmission submission) {
        this.submission = submission;
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        submission.submit(commandExecutor, taskId, properties, answers -> {
            super.submitTaskForm(taskId, answers);
            return true;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserialize) {
        return submission.submit(
                commandExecutor,
                taskId,
                properties,
                answers -> super.submitTaskFormWithVariablesInReturn(taskId, answers, deserialize));
    }
}
