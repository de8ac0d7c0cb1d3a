package io.playmaker.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of steps that Tasklist offers to everybody; each person sees in it what the authorizations allow.
 *
 * @param query evaluated for whoever looks
 */
record TasklistFilter(String name, String description, String colour, int place, Function<TaskQuery, TaskQuery> query) {

    /** What a card shows of a run, by the variables that every run starts with. */
    private static final List<Map<String, String>> ON_CARDS = List.of(
            shown("accountName", "Account"),
            shown("segment", "Segment"),
            shown("health", "Health"),
            shown("amount", "Amount"),
            shown("reason", "Why"));

    private static final int AFTER_THE_GENERAL_ONES = 100;

    /** The ones that every person has, whatever is deployed. */
    static List<TasklistFilter> general(int escalated) {
        return List.of(
                new TasklistFilter(
                        "My steps",
                        "What is assigned to me",
                        "#1f4e79",
                        1,
                        tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
                new TasklistFilter(
                        "My group's steps",
                        "What my roles may do, also what a colleague has",
                        "#2b8a7e",
                        2,
                        tasks -> tasks.taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()),
                new TasklistFilter(
                        "Due today",
                        "Due in what is left of today",
                        "#b06a12",
                        3,
                        tasks -> tasks.dueAfterExpression("${calendar.now()}")
                                .dueBeforeExpression("${calendar.endOfToday()}")),
                new TasklistFilter(
                        "Overdue",
                        "Should have been done",
                        "#b3261e",
                        4,
                        tasks -> tasks.dueBeforeExpression("${calendar.now()}")),
                new TasklistFilter(
                        "Escalated",
                        "Reminders did not help, or the model told a lead",
                        "#7a1d6b",
                        5,
                        tasks -> tasks.taskMinPriority(escalated)));
    }

    static TasklistFilter ofPlaybook(String key, String name) {
        return new TasklistFilter(
                name,
                "Steps of this playbook",
                "#52606d",
                AFTER_THE_GENERAL_ONES,
                tasks -> tasks.processDefinitionKey(key));
    }

    /** As Tasklist keeps them. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", description);
        properties.put("color", colour);
        properties.put("priority", place);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", ON_CARDS);
        return properties;
    }

    private static Map<String, String> shown(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
