package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Redrawn;
import io.playmaker.testing.Rounds;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand open renewals move to a version with one step more and one less, while nodes die. */
@PlaymakerTest
class ThousandRunsTest {

    private static final String PLAYBOOK = "renewal";
    private static final String WORKER = "move-runs";
    private static final int RUNS = 1_000;
    private static final int AT_A_STEP = 60;
    private static final int NOWHERE_TO_GO = 40;
    private static final int NODES = 3;
    private static final int SOME = 10;

    private static final Map<String, Object> VIEW =
            Map.of("csmCategory", "COMMIT", "csmReason", "I know them", "expectedMrr", 100);
    private static final Map<String, Object> DECISION =
            Map.of("leadCategory", "COMMIT", "decisionReason", "I heard both");

    @Autowired
    Migrations migrations;

    @Autowired
    Versions versions;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Accounts accounts;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService engine;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CleanSlate slate;

    private String deployment = "";

    @AfterEach
    void putBack() {
        slate.wipe();
        models.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void theyMoveOnceHoweverOftenAWorkerIsKilledAndThoseWithNowhereToGoAreNamed() throws Exception {
        int old = versions.of(PLAYBOOK).get(0).number();
        List<Long> runs = aThousandRuns();
        Map<String, Integer> before = standing(old);
        assertThat(before)
                .containsEntry("readTerms", RUNS - AT_A_STEP - NOWHERE_TO_GO)
                .containsEntry("firstForecast", AT_A_STEP)
                .containsEntry("answerEarlyRequest", NOWHERE_TO_GO);
        deploy();

        Migration plan = migrations.plan(new Route(PLAYBOOK, old, old + 1, Map.of(), false), 0, "otto");
        rounds.untilIdle(WORKER);
        assertThat(migrations.migration(plan.id()).state()).isEqualTo(Migration.State.PLANNED);
        assertThat(moved(plan)).isZero();
        assertThat(migrations.moves(plan.id(), Move.State.CANNOT, 0, RUNS))
                .extracting(Move::run)
                .isEqualTo(runs.subList(0, NOWHERE_TO_GO));

        migrations.run(plan.id(), "otto");
        aWorkerIsKilledBeforeItsBatchIsCommitted(plan, runs, old);
        aWorkerIsKilledBetweenBatches(plan);
        onEveryNode();

        assertThat(migrations.migration(plan.id()).state()).isEqualTo(Migration.State.DONE);
        assertThat(moved(plan)).isEqualTo(RUNS - NOWHERE_TO_GO);
        assertThat(standing(old + 1))
                .containsEntry("readTerms", RUNS - AT_A_STEP - NOWHERE_TO_GO)
                .containsEntry("firstForecast", AT_A_STEP)
                .hasSize(2);
        assertThat(standing(old)).isEqualTo(Map.of("answerEarlyRequest", NOWHERE_TO_GO));
        nothingIsThereTwice();
        theyGoOnFromThere(old + 1);
    }

    private void theyGoOnFromThere(int version) {
        assertThat(scene.due().stream().limit(SOME)).allMatch(scene::run);
        assertThat(standing(version)).containsEntry("firstForecast", AT_A_STEP + SOME);
    }

    private Map<String, Integer> standing(int version) {
        return versions.standing(PLAYBOOK, version).stream()
                .collect(Collectors.toMap(EngineVersions.Place::element, EngineVersions.Place::times));
    }

    private void aWorkerIsKilledBeforeItsBatchIsCommitted(Migration plan, List<Long> runs, int old) {
        transaction.executeWithoutResult(kill -> {
            rounds.one(WORKER);
            assertThat(moved(plan)).isPositive();
            kill.setRollbackOnly();
        });
        assertThat(moved(plan)).isZero();
        assertThat(versions.of(PLAYBOOK))
                .filteredOn(version -> version.number() == old)
                .extracting(Version::openRuns)
                .containsExactly(runs.size());
        assertThat(engine.createProcessInstanceQuery()
                        .processDefinitionId(definition(old))
                        .count())
                .isEqualTo(runs.size());
    }

    private void aWorkerIsKilledBetweenBatches(Migration plan) {
        rounds.one(WORKER);
        rounds.one(WORKER);
        assertThat(moved(plan)).isBetween(1, RUNS - NOWHERE_TO_GO - 1);
    }

    private void onEveryNode() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<Integer> done : nodes.invokeAll(IntStream.range(0, NODES)
                    .<Callable<Integer>>mapToObj(node -> () -> rounds.untilIdle(WORKER))
                    .toList())) done.get();
        } finally {
            nodes.shutdownNow();
        }
        rounds.untilIdle(WORKER);
    }

    private void nothingIsThereTwice() {
        assertThat(engine.createProcessInstanceQuery()
                        .processDefinitionKey(PLAYBOOK)
                        .count())
                .isEqualTo(RUNS);
        assertThat(jdbc.sql("""
                                select count(*) from playbook_run r
                                join act_ru_execution e on e.id_ = r.process_instance
                                join act_re_procdef d on d.id_ = e.proc_def_id_
                                where d.version_ <> r.playbook_version
                                """).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from playbook_step where state = 'OPEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(AT_A_STEP + NOWHERE_TO_GO);
        assertThat(jdbc.sql("select count(*) from playbook_step where state = 'WITHDRAWN'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int moved(Migration plan) {
        return migrations.migration(plan.id()).count(Move.State.MOVED);
    }

    private String definition(int version) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(PLAYBOOK)
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
    }

    private void deploy() throws IOException {
        deployment = Redrawn.of(PLAYBOOK)
                .with("reviewValue", "Look at the value together", "assessValueToIsValueScored", "assessValue")
                .leading("howToAskToAnswerEarlyRequest", "aheadKnown")
                .without("userTask", "answerEarlyRequest")
                .deploy(models);
    }

    /** Most wait for their first action; for some the forecast is being made, and a few stand at the step that goes. */
    private List<Long> aThousandRuns() {
        accounts.upsertAccounts(
                IntStream.range(0, RUNS).mapToObj(ThousandRunsTest::account).toList(), "test");
        accounts.upsertSubscriptions(
                IntStream.range(0, RUNS)
                        .mapToObj(ThousandRunsTest::subscription)
                        .toList(),
                "test");
        List<Long> working = start(0, AT_A_STEP + NOWHERE_TO_GO);
        assertThat(scene.runJobs()).isZero();
        working.subList(0, NOWHERE_TO_GO).forEach(this::forecastIsMade);
        assertThat(scene.runJobs()).isZero();
        List<Long> waiting = start(working.size(), RUNS);
        return Stream.concat(working.stream(), waiting.stream()).toList();
    }

    private void forecastIsMade(long run) {
        Run forecast = playbooks.runsOf(playbooks.run(run).account()).stream()
                .filter(one -> Long.valueOf(run).equals(one.parent()))
                .findFirst()
                .orElseThrow();
        does(forecast, "carla", VIEW);
        does(forecast, "lena", DECISION);
    }

    /** If there is an open step. */
    private void does(Run run, String person, Map<String, Object> answers) {
        playbooks.steps(run.id()).stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .forEach(step -> {
                    tasks.setAssignee(step.task(), person);
                    scene.submits(person, step.task(), answers);
                });
        assertThat(scene.runJobs()).isZero();
    }

    private List<Long> start(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.groupingBy(i -> i / 50)).values().stream()
                .map(some -> some.stream()
                        .map(i -> Scene.asked(
                                PLAYBOOK,
                                accounts.byExternalId("A-" + i).orElseThrow().id(),
                                "S-" + i))
                        .toList())
                .flatMap(some -> playbooks.start(some).stream())
                .map(start -> Objects.requireNonNull(start.run()))
                .toList();
    }

    private static SubscriptionRow subscription(int i) {
        LocalDate start = LocalDate.of(2025, 3, 1);
        return new SubscriptionRow(
                "S-" + i,
                "A-" + i,
                "Suite",
                BigDecimal.valueOf(100),
                "EUR",
                start,
                start.plusYears(2),
                null,
                false,
                30,
                40);
    }

    private static AccountRow account(int i) {
        return new AccountRow(
                "A-" + i, "Account " + i, "SMB", "ADOPTION", "carla", null, null, null, null, null, null, null);
    }
}
