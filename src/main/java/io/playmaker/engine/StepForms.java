package io.playmaker.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Finds the form of a task and holds what was submitted against its rules. */
@Component
class StepForms {

    /** The property of a step that says whether it may be skipped: {@code withReason} or {@code never}. */
    static final String SKIP = "skip";

    private static final String NEVER = "never";

    /** By form definition; a deployed form never changes. */
    private final Map<String, FormRules> read = new ConcurrentHashMap<>();

    /**
     * What may become process variables: the form's keys with values that keep its rules.
     *
     * @throws FormFieldValidationException naming each wrong field; Camunda's REST API answers it with 400
     */
    Map<String, Object> check(TaskEntity task, Map<String, Object> submitted) {
        FormRules rules = rules(task);
        Submitted answers = rules.check(submitted, before(task));
        refuse(answers.problems());
        if (Boolean.TRUE.equals(answers.values().get(FormRules.SKIP)) && mustBeDone(task))
            refuse(Map.of(
                    FormRules.SKIP,
                    "The step \"%s\" must not be skipped. Do it, or hand it to somebody who can."
                            .formatted(task.getName())));
        return answers.values();
    }

    /** Whether the form offers to skip the step, and the model lets it. */
    boolean maySkip(TaskEntity task) {
        return !mustBeDone(task)
                && rules(task).fields().stream().anyMatch(field -> field.key().equals(FormRules.SKIP));
    }

    private static boolean mustBeDone(TaskEntity task) {
        return NEVER.equals(task.getExecution().getActivity().getProperty(SKIP));
    }

    private static void refuse(Map<String, String> problems) {
        if (!problems.isEmpty()) throw new FormFieldValidationException(problems, String.join(" ", problems.values()));
    }

    /** Conditions of fields may ask for what the run knew before. */
    private static Map<String, Object> before(TaskEntity task) {
        return new HashMap<>(task.getVariables());
    }

    /** The rules of the task's form; a task without a form asks nothing. */
    FormRules rules(TaskEntity task) {
        task.initializeFormKey();
        CamundaFormRef form = task.getCamundaFormRef();
        if (form == null) return FormRules.none();
        CommandContext context = Context.getCommandContext();
        String deployment = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getDeploymentId();
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(form, deployment));
        if (definition == null)
            throw new org.camunda.bpm.engine.BadUserRequestException(
                    "The form " + form.getKey() + " of this step is not deployed. Deploy it, then submit again.");
        return read.computeIfAbsent(definition.getId(), id -> read(context, definition));
    }

    private static FormRules read(CommandContext context, CamundaFormDefinition definition) {
        try (InputStream json = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            return FormRules.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
