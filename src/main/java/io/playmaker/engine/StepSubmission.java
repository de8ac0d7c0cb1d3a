package io.playmaker.engine;

import io.playmaker.playbook.RunJournal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What happens when somebody submits a step, by whichever way: the answers are checked with the form's own rules, only
 * the form's keys are kept, and the step is written down as done.
 */
@Component
class StepSubmission {

    private final ObjectProvider<RunJournal> journal;
    private final StepForms forms;

    StepSubmission(ObjectProvider<RunJournal> journal, StepForms forms) {
        this.journal = journal;
        this.forms = forms;
    }

    /**
     * Checks and then completes, in one engine command.
     *
     * @param complete hands the checked answers to the engine
     */
    <T> T submit(
            CommandExecutor commands,
            String taskId,
            @Nullable Map<String, Object> submitted,
            Function<Map<String, Object>, T> complete) {
        return commands.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null || task.getExecution() == null) return complete.apply(orEmpty(submitted));
            mayWorkOn(task, context);
            Map<String, Object> answers = forms.check(task, orEmpty(submitted));
            if (task.getDelegationState() != DelegationState.PENDING) writeDown(task, answers);
            return complete.apply(withoutSkip(answers));
        });
    }

    private void writeDown(TaskEntity task, Map<String, Object> answers) {
        boolean skipped = Boolean.TRUE.equals(answers.get(FormRules.SKIP));
        Object reason = answers.get(FormRules.SKIP_REASON);
        String by = Context.getCommandContext().getAuthenticatedUserId();
        journal.getObject()
                .stepDone(
                        task.getId(),
                        by == null ? task.getAssignee() : by,
                        skipped ? String.valueOf(reason) : null,
                        readable(withoutSkip(answers)));
    }

    /** Lists as lists, not as the engine's values. */
    private static Map<String, Object> readable(Map<String, Object> answers) {
        Map<String, Object> plain = new HashMap<>(answers);
        plain.replaceAll((name, answer) -> Answers.plain(answer));
        return plain;
    }

    /** Skipping is about this step only: as a variable of the run it would tick the box of every step to come. */
    private static Map<String, Object> withoutSkip(Map<String, Object> answers) {
        Map<String, Object> kept = new HashMap<>(answers);
        kept.keySet().removeAll(Set.of(FormRules.SKIP, FormRules.SKIP_REASON));
        return kept;
    }

    private static void mayWorkOn(TaskEntity task, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    }

    private static Map<String, Object> orEmpty(@Nullable Map<String, Object> variables) {
        return variables == null ? Map.of() : variables;
    }
}
