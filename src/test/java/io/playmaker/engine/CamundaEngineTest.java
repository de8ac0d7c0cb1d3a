package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Playbook;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.testing.PlaymakerTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlaymakerTest
class CamundaEngineTest {

    @Autowired
    Engine engine;

    @Autowired
    RepositoryService models;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    TinyPlay tiny;

    @BeforeEach
    void deploy() {
        tiny = TinyPlay.deploy(models);
    }

    @AfterEach
    void undeploy() {
        tiny.close();
    }

    @Test
    void severalStartTogether() {
        List<Engine.Started> started = engine.start(List.of(TinyPlay.order(1), TinyPlay.order(2)));

        assertThat(started)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.playbookVersion()).isEqualTo(tiny.version()));
        assertThat(engine.standsAt(started.get(0).processInstance())).containsExactly("callCustomer");
        assertThat(jdbc.sql("select step_key, assignee, groups, priority from playbook_step where run_id = 2")
                        .query()
                        .singleRow())
                .containsEntry("step_key", "callCustomer")
                .containsEntry("assignee", "carla")
                .containsEntry("priority", 70);
    }

    @Test
    void allStartOrNone() {
        assertThatThrownBy(() ->
                        engine.start(List.of(TinyPlay.order(1), new Engine.Order("unknown", "2", Map.of("runId", 2L)))))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("unknown");
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(jdbc.sql("select count(*) from playbook_step")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theModelStatesItsCharterAndItsOutcomes() {
        Playbook playbook = engine.playbooks().stream()
                .filter(one -> one.key().equals("tiny"))
                .findFirst()
                .orElseThrow();

        assertThat(playbook.name()).isEqualTo("Tiny play");
        assertThat(playbook.charter()).containsEntry("purpose", "To be tried");
        assertThat(playbook.outcomes()).containsEntry("SAVED", "Saved").containsEntry("LOST", "Lost");
        assertThat(playbook.steps()).singleElement().satisfies(step -> {
            assertThat(step.key()).isEqualTo("callCustomer");
            assertThat(step.checklist()).containsExactly("Look up the number", "Call");
            assertThat(step.materials()).containsExactly("common-call-playbook", "common-value-story");
        });
        assertThat(engine.playbook("tiny", playbook.version())).contains(playbook);
        assertThat(engine.playbook("tiny", 999)).isEmpty();
        assertThat(engine.diagram("tiny", playbook.version()).orElseThrow()).contains("callCustomer");
        assertThat(engine.diagram("tiny", 999)).isEmpty();
    }

    @Test
    void aMessageIsDeliveredOnlyWhenItIsAwaited() {
        String instance = start(1);

        assertThat(engine.awaitedMessages(instance)).containsExactly("told");
        assertThatThrownBy(() -> engine.message(instance, "other", Map.of())).isInstanceOf(Refused.class);
        engine.message(instance, "told", Map.of());

        assertThat(engine.standsAt(instance)).isEmpty();
        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void cancellingWithdrawsTheOpenStep() {
        String instance = start(1);

        engine.cancel(instance, "by mistake");
        engine.cancel(instance, "once more");

        assertThat(engine.standsAt(instance)).isEmpty();
        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void reassigningMovesOnlyThatPersonsSteps() {
        String instance = start(1);

        engine.reassign(instance, "ben", "mia");
        assertThat(task().getAssignee()).isEqualTo("carla");
        engine.reassign(instance, "carla", "mia");

        assertThat(task().getAssignee()).isEqualTo("mia");
        assertThat(jdbc.sql("select assignee from playbook_step")
                        .query(String.class)
                        .single())
                .isEqualTo("mia");
    }

    private String start(long run) {
        return engine.start(List.of(TinyPlay.order(run))).get(0).processInstance();
    }

    private Task task() {
        return tasks.createTaskQuery().singleResult();
    }

    private String state() {
        return jdbc.sql("select state from playbook_step").query(String.class).single();
    }
}
