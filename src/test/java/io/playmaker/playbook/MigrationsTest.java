package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Redrawn;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How open runs move to another version. */
@PlaymakerTest
class MigrationsTest {

    private static final String PLAYBOOK = "churn-save";
    private static final String WORKER = "move-runs";

    private static final String TWO_BUSINESS_DAYS = timer("after", "timer.unit", "businessDays");
    private static final String BEFORE_A_DATE_OF_THE_RUN = timer("before", "timer.date", "stage");

    @Autowired
    Migrations migrations;

    @Autowired
    Versions versions;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService engine;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    CleanSlate slate;

    private String deployment = "";
    private int old;
    private Run run;

    @BeforeEach
    void anOpenRunAndANewVersion() throws IOException {
        old = versions.of(PLAYBOOK).get(0).number();
        run = start("Umbra");
        deployment = Redrawn.of(PLAYBOOK)
                .renamed("triageRisk", "findCause", "Find the cause")
                .deploy(models);
    }

    private Run start(String account) {
        Run started = playbooks.startByHand(
                PLAYBOOK, scene.anAccount(account), "", "The lead wants it", false, Map.of(), "lena");
        assertThat(scene.runJobs()).isZero();
        return playbooks.run(started.id());
    }

    @AfterEach
    void putBack() {
        slate.wipe();
        models.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void whereTheNewVersionHasNothingARunStaysAndTheStepIsNamed() {
        Migration plan = plan(Map.of(), false);

        assertThat(migrations.moves(plan.id(), null, 0, 10))
                .extracting(Move::run, Move::state, Move::reason)
                .containsExactly(tuple(
                        run.id(),
                        Move.State.CANNOT,
                        "It stands at \"Find out why they may leave\", and version %d has no such step."
                                .formatted(old + 1)));
        migrations.run(plan.id(), "otto");
        rounds.untilIdle(WORKER);
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old);
        assertThat(migrations.migration(plan.id()).state()).isEqualTo(Migration.State.DONE);
    }

    @Test
    void aStepMayBecomeAnotherAndKeepsWhoHasItAndWhenItIsDue() {
        Step before = playbooks.steps(run.id()).get(0);
        assertThat(migrations.difference(route(Map.of(), false)).lost())
                .extracting(Playbook.StepModel::key)
                .containsExactly("triageRisk");
        clock.advance(Duration.ofDays(1));

        move(Map.of("triageRisk", "findCause"), false);

        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old + 1);
        Step after = playbooks.steps(run.id()).get(0);
        assertThat(playbooks.steps(run.id())).hasSize(1);
        assertThat(after.key()).isEqualTo("findCause");
        assertThat(after.name()).isEqualTo("Find the cause");
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("key", "name")
                .isEqualTo(before);
        var task = tasks.createTaskQuery().taskId(after.task()).singleResult();
        assertThat(task.getName()).isEqualTo("Find the cause");
        assertThat(task.getAssignee()).isEqualTo("carla");
        assertThat(task.getDueDate().toInstant()).isEqualTo(before.dueAt());
    }

    @Test
    void timersKeepTheirTimeUnlessTheyAreToBeginAnew() throws IOException {
        models.deleteDeployment(deployment, true, true, true);
        deployment = Redrawn.of(PLAYBOOK)
                .saying("\"timer.amount\" value=\"4\"", "\"timer.amount\" value=\"2\"")
                .deploy(models);
        Date drawn = timer();
        clock.advance(Duration.ofDays(1));

        move(Map.of(), false);
        assertThat(timer()).isEqualTo(drawn);

        int newer = old + 1;
        Migration back = migrations.plan(new Route(PLAYBOOK, newer, old, Map.of(), true), 0, "otto");
        rounds.untilIdle(WORKER);
        migrations.run(back.id(), "otto");
        rounds.untilIdle(WORKER);
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old);
        assertThat(timer()).isAfter(drawn);
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingIsPlanned() {
        assertThatThrownBy(() -> plan(Map.of("triageRisk", "noSuchStep"), false))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no step noSuchStep");
        assertThatThrownBy(() -> migrations.plan(new Route(PLAYBOOK, old, old, Map.of(), false), 0, "otto"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> migrations.plan(new Route(PLAYBOOK, old, 99, Map.of(), false), 0, "otto"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("There is no version 99");
        assertThatThrownBy(() -> migrations.plan(new Route("no-such", 1, 2, Map.of(), false), 0, "otto"))
                .isInstanceOf(Missing.class);
        versions.retire(PLAYBOOK, old + 1, "It was drawn by mistake", "otto");
        assertThatThrownBy(() -> plan(Map.of(), false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("retired");
        assertThat(migrations.of(PLAYBOOK)).isEmpty();
    }

    @Test
    void aNewPlanTakesThePlaceOfOneThatWasNotCarriedOut() {
        Migration first = plan(Map.of(), false);
        Migration second = plan(Map.of("triageRisk", "findCause"), false);

        assertThat(migrations.of(PLAYBOOK))
                .extracting(Migration::id, Migration::state)
                .containsExactly(
                        tuple(second.id(), Migration.State.PLANNED), tuple(first.id(), Migration.State.REPLACED));
        assertThatThrownBy(() -> migrations.run(first.id(), "otto")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> migrations.stop(second.id(), "otto")).isInstanceOf(Refused.class);
    }

    @Test
    void tooManyFailuresStopItAndItGoesOnWhenTheCauseIsGone() throws IOException {
        models.deleteDeployment(deployment, true, true, true);
        Run healthy = start("Vesper");
        engine.setVariable(healthy.processInstance(), "stage", "2026-05-01");
        deployment = Redrawn.of(PLAYBOOK)
                .saying(BEFORE_A_DATE_OF_THE_RUN, TWO_BUSINESS_DAYS)
                .deploy(models);
        Migration plan = migrations.plan(new Route(PLAYBOOK, old, old + 1, Map.of(), true), 0, "otto");
        rounds.untilIdle(WORKER);
        migrations.run(plan.id(), "otto");
        rounds.untilIdle(WORKER);

        Migration stopped = migrations.migration(plan.id());
        assertThat(stopped.state()).isEqualTo(Migration.State.STOPPED);
        assertThat(stopped.note()).startsWith("It stopped by itself: 1 run failed and 0 may.");
        assertThat(playbooks.run(healthy.id()).playbookVersion()).isEqualTo(old + 1);
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old);
        assertThat(playbooks.standsAt(run.id())).containsExactly("triageRisk");

        engine.setVariable(run.processInstance(), "stage", "2026-05-01");
        migrations.run(plan.id(), "otto");
        rounds.untilIdle(WORKER);
        assertThat(migrations.migration(plan.id()).state()).isEqualTo(Migration.State.DONE);
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old + 1);
    }

    @Test
    void aStoppedMigrationMovesNothingUntilItGoesOn() {
        Migration plan = plan(Map.of("triageRisk", "findCause"), false);
        migrations.run(plan.id(), "otto");
        migrations.stop(plan.id(), "lena");
        rounds.untilIdle(WORKER);
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old);
        assertThat(migrations.migration(plan.id()).note()).isEqualTo("Stopped by lena.");

        migrations.run(plan.id(), "otto");
        rounds.untilIdle(WORKER);
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old + 1);
    }

    @Test
    void aRunThatEndedAfterThePlanIsLeftInPeace() {
        Migration plan = plan(Map.of("triageRisk", "findCause"), false);
        playbooks.cancel(run.id(), "A mistake", "lena");
        migrations.run(plan.id(), "otto");
        rounds.untilIdle(WORKER);

        assertThat(migrations.moves(plan.id(), null, 0, 10))
                .extracting(Move::reason)
                .containsExactly("It is over.");
        assertThat(playbooks.run(run.id()).playbookVersion()).isEqualTo(old);
    }

    private static String timer(String rule, String property, String value) {
        return """
                <camunda:property name="timer.rule" value="%s" />
                          <camunda:property name="timer.amount" value="2" />
                          <camunda:property name="%s" value="%s" />""".formatted(rule, property, value);
    }

    private Date timer() {
        return jobs.createJobQuery()
                .processInstanceId(run.processInstance())
                .timers()
                .singleResult()
                .getDuedate();
    }

    private Route route(Map<String, String> steps, boolean freshTimers) {
        return new Route(PLAYBOOK, old, old + 1, steps, freshTimers);
    }

    private Migration plan(Map<String, String> steps, boolean freshTimers) {
        Migration plan = migrations.plan(route(steps, freshTimers), 0, "otto");
        rounds.untilIdle(WORKER);
        return migrations.migration(plan.id());
    }

    private void move(Map<String, String> steps, boolean freshTimers) {
        migrations.run(plan(steps, freshTimers).id(), "otto");
        rounds.untilIdle(WORKER);
    }
}
