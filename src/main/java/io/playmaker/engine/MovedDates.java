package io.playmaker.engine;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons open timers and due dates again when a date they depend on has moved. */
@Component
class MovedDates {

    private final EngineCommands commands;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final TaskService tasks;

    MovedDates(EngineCommands commands, RepositoryService models, ManagementService jobs, TaskService tasks) {
        this.commands = commands;
        this.models = models;
        this.jobs = jobs;
        this.tasks = tasks;
    }

    /** How many timers and due dates mention one of the variables; all of them are where they belong now. */
    int move(String processInstance, Collection<String> variables) {
        Pattern mentioned = Pattern.compile(
                variables.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
        return commands.run(() -> timers(processInstance, mentioned) + dueDates(processInstance, mentioned));
    }

    private int timers(String processInstance, Pattern mentioned) {
        List<Job> open = jobs.createJobQuery()
                .processInstanceId(processInstance)
                .timers()
                .list();
        if (open.isEmpty()) return 0;
        Map<String, String> texts = timerTexts(open.get(0).getProcessDefinitionId());
        Map<String, String> places =
                jobs
                        .createJobDefinitionQuery()
                        .processDefinitionId(open.get(0).getProcessDefinitionId())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(one -> one.getId(), one -> one.getActivityId()));
        int moved = 0;
        for (Job job : open) {
            String text = texts.getOrDefault(places.getOrDefault(job.getJobDefinitionId(), ""), "");
            if (!mentioned.matcher(text).find()) continue;
            jobs.recalculateJobDuedate(job.getId(), false);
            moved++;
        }
        return moved;
    }

    /** What each timer of the model says, by the id of its event. */
    private Map<String, String> timerTexts(String definition) {
        return models.getBpmnModelInstance(definition).getModelElementsByType(CatchEvent.class).stream()
                .collect(Collectors.toMap(event -> event.getAttributeValue("id"), MovedDates::text));
    }

    private static String text(CatchEvent event) {
        String inWords = TimerInWords.expression(name -> property(event, name));
        if (inWords != null) return inWords;
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String property(CatchEvent event, String name) {
        if (event.getExtensionElements() == null) return null;
        return event.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(one -> name.equals(one.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }

    private int dueDates(String processInstance, Pattern mentioned) {
        int moved = 0;
        for (Task task :
                tasks.createTaskQuery().processInstanceId(processInstance).list()) {
            TaskEntity open = (TaskEntity) task;
            Expression due = open.getTaskDefinition().getDueDateExpression();
            if (due == null || !mentioned.matcher(due.getExpressionText()).find()) continue;
            if (!(due.getValue(open.getExecution()) instanceof Date date)) continue;
            open.setDueDate(date);
            tasks.saveTask(open);
            moved++;
        }
        return moved;
    }
}
