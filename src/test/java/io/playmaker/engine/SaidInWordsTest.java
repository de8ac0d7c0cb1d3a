package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.playbook.Engine;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A model that states in properties, as Modeler's templates do, what others write as expressions and references. */
@PlaymakerTest
class SaidInWordsTest {

    @Autowired
    Engine engine;

    @Autowired
    RepositoryService models;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identity;

    private String deployment = "";
    private String instance = "";

    @BeforeEach
    void start() {
        deployment = models.createDeployment()
                .addClasspathResource("engine/words.bpmn")
                .addClasspathResource("engine/tiny-call-customer.form")
                .deploy()
                .getId();
        instance = engine.start(List.of(new Engine.Order(
                        "words",
                        "1",
                        Map.of("runId", 1L, "accountId", 7L, "owner", "carla", "renewalDate", "2026-09-30"))))
                .get(0)
                .processInstance();
    }

    @AfterEach
    void undeploy() {
        identity.clearAuthentication();
        models.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void aTimerGoesOffWhenItsPropertiesSay() {
        Date inTwoBusinessDays =
                Date.from(TestClock.START.plus(Duration.ofDays(2)).plus(Duration.ofHours(8)));

        assertThat(due("late")).isEqualTo(inTwoBusinessDays);
    }

    @Test
    void aStepWithoutAnAssigneeIsClaimedByItsGroup() {
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void aStepThatMustBeDoneCannotBeSkipped() {
        signIn("mia");

        assertThatThrownBy(() -> submit(Map.of("skip", true, "skipReason", "No time")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("\"Call the customer\" must not be skipped");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("callCustomer");
    }

    @Test
    void whoeverDidAnEarlierStepGetsTheLaterOne() {
        signIn("mia");
        submit(Map.of("mood", "GOOD"));

        assertThat(task().getTaskDefinitionKey()).isEqualTo("writeSummary");
        assertThat(task().getAssignee()).isEqualTo("mia");
    }

    @Test
    void aMessageIsAwaitedUnderTheNameInItsProperties() {
        signIn("mia");
        submit(Map.of("mood", "GOOD"));
        identity.clearAuthentication();

        assertThat(engine.awaitedMessages(instance)).containsExactly("contract-signed");
        engine.message(instance, "contract-signed", Map.of());
        assertThat(task().getAssignee()).isEqualTo("lena");
    }

    @Test
    void aTimerCountsBackFromADate() {
        signIn("mia");
        submit(Map.of("mood", "GOOD"));
        identity.clearAuthentication();
        engine.message(instance, "contract-signed", Map.of());
        tasks.complete(task().getId(), Map.of("mood", "GOOD"));

        assertThat(due("renewalNears")).isEqualTo(Date.from(java.time.Instant.parse("2026-08-31T09:00:00Z")));
    }

    @Test
    void aTimerThatSaysNonsenseIsRefusedAtItsElement() {
        String nonsense = String.valueOf(org.camunda.bpm.model.bpmn.Bpmn.convertToString(
                        models.getBpmnModelInstance(models.createProcessDefinitionQuery()
                                .processDefinitionKey("words")
                                .singleResult()
                                .getId())))
                .replace("value=\"businessDays\"", "value=\"fortnights\"");

        assertThatThrownBy(() -> models.createDeployment()
                        .addString("words.bpmn", nonsense)
                        .addClasspathResource("engine/tiny-call-customer.form")
                        .deploy())
                .isInstanceOfSatisfying(
                        ParseException.class,
                        refused -> assertThat(refused.getResorceReports().get(0).getErrors())
                                .hasSize(1))
                .hasMessageContaining("timer.unit must be businessDays or days, not \"fortnights\"");
    }

    private void signIn(String person) {
        identity.setAuthentication(person, List.of("csm"));
    }

    private void submit(Map<String, Object> answers) {
        forms.submitTaskForm(task().getId(), answers);
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private Date due(String activity) {
        return jobs.createJobQuery().activityId(activity).singleResult().getDuedate();
    }
}
