package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.playbook.Step;
import io.playmaker.testing.PlaymakerTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The action {@code move-timers}, in a model that is told of a new date. */
@PlaymakerTest
class MovedDatesTest {

    @Autowired
    Scene scene;

    @Autowired
    Playbooks playbooks;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService models;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .addClasspathResource("engine/moving-dates.bpmn")
                .addClasspathResource("engine/moving-dates-prepare.form")
                .addClasspathResource("engine/moving-dates-hurry.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        models.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void timersAndDueDatesThatMentionTheDateMoveAndOthersStay() {
        long run = begin();
        assertThat(timers(run)).containsEntry("tenDaysBefore", at("2026-05-22"));
        Instant other = timers(run).get("nextWeek");

        tell(run, "2026-07-01");

        assertThat(timers(run))
                .containsEntry("tenDaysBefore", at("2026-06-21"))
                .containsEntry("onTheDay", at("2026-07-01"))
                .containsEntry("nextWeek", other);
        assertThat(playbooks.steps(run)).singleElement().extracting(Step::dueAt).isEqualTo(at("2026-06-30"));
    }

    @Test
    void aTimerThatIsPastByThenGoesOffAtOnce() {
        long run = begin();

        tell(run, "2026-03-09");

        assertThat(playbooks.standsAt(run)).containsExactlyInAnyOrder("prepare", "hurry");
    }

    private long begin() {
        Run run = playbooks.startByHand(
                "moving-dates",
                scene.anAccount("Umbra"),
                "",
                "To see.",
                false,
                Map.of("goLiveDate", "2026-06-01"),
                "carla");
        return run.id();
    }

    private void tell(long run, String date) {
        playbooks.message(run, "go-live-moved", Map.of("goLiveDate", date), "carla");
        assertThat(scene.runJobs()).isZero();
    }

    private Map<String, Instant> timers(long run) {
        String instance = playbooks.run(run).processInstance();
        return jobs.createJobQuery().processInstanceId(instance).timers().list().stream()
                .collect(Collectors.toMap(
                        job -> jobs.createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job -> job.getDuedate().toInstant()));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T09:00:00Z");
    }
}
