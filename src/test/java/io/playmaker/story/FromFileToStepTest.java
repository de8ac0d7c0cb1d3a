package io.playmaker.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.imports.Import;
import io.playmaker.imports.ImportKind;
import io.playmaker.imports.Imports;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Start;
import io.playmaker.playbook.Step;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.Triggers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** From a customer list and a file of facts to the first step of a playbook. */
@PlaymakerTest
class FromFileToStepTest {

    private static final String ACCOUNTS = """
            CRM id;Customer;Tier;Stage;CSM
            A-1;"Müller, Söhne & Co";ENTERPRISE;RETENTION;carla
            A-2;Quiet Lake Ltd;ENTERPRISE;RETENTION;carla
            """;

    private static final Map<String, String> ACCOUNT_COLUMNS =
            Map.of("CRM id", "externalId", "Customer", "name", "Tier", "segment", "Stage", "stage", "CSM", "owner");

    private static final Map<String, String> SIGNAL_COLUMNS = Map.of(
            "fact", "sourceId", "customer", "account", "measure", "type", "number", "value", "day", "occurredAt");

    /** For each measure, what a healthy account reports and what a failing one does. */
    private static final Map<String, double[]> MEASURES = Map.of(
            "usage.active_users_ratio", new double[] {0.9, 0.05},
            "usage.active_users_trend", new double[] {0.1, -0.5},
            "usage.features_used_ratio", new double[] {0.8, 0.1},
            "outcome.value_confirmed", new double[] {5, 1},
            "sentiment.nps", new double[] {60, -80},
            "relationship.champion_present", new double[] {1, 0},
            "relationship.days_since_contact", new double[] {5, 200},
            "service.licences_assigned_ratio", new double[] {0.95, 0.2},
            "support.cases_over_30d", new double[] {0, 6});

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Health health;

    @Autowired
    Triggers triggers;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService jobs;

    @Autowired
    TransactionTemplate transaction;

    AccountId failing = new AccountId(1);
    AccountId healthy = new AccountId(1);

    @BeforeEach
    void aCustomerListIsImported() {
        Import list = imported(ImportKind.ACCOUNTS, "customers.csv", ACCOUNTS, ACCOUNT_COLUMNS, Map.of());
        assertThat(list).returns(2, Import::added).returns(0, Import::refused);
        failing = accounts.byExternalId("A-1").orElseThrow().id();
        healthy = accounts.byExternalId("A-2").orElseThrow().id();
        rounds.untilIdle("start-due-playbooks");
    }

    @Test
    void factsThatTurnAnAccountRedBringItsOwnerTheFirstStepOfChurnSaveWithinTwoRounds() {
        assertThat(signals("may.csv", "2026-03-02")).returns(18, Import::added).returns(0, Import::refused);

        rounds.one("score-stale-accounts");
        rounds.one("start-due-playbooks");
        runJobs();

        assertThat(health.now(failing).orElseThrow().band()).isEqualTo(Band.RED);
        assertThat(health.now(healthy).orElseThrow().band()).isEqualTo(Band.GREEN);
        assertThat(playbooks.runsOf(healthy)).isEmpty();
        assertThat(playbooks.runsOf(failing)).extracting(Run::playbook).containsExactly("churn-save");
        assertThat(playbooks.steps(theRun().id())).singleElement().satisfies(step -> {
            assertThat(step.key()).isEqualTo("triageRisk");
            assertThat(step.assignee()).isEqualTo("carla");
            assertThat(step.state()).isEqualTo(Step.State.OPEN);
        });
    }

    @Test
    void aStartSaysWhyFromTheTableBackToTheFacts() {
        signals("may.csv", "2026-03-02");
        scoreAndStart();

        Start start = playbooks.startOf(theRun().id());
        assertThat(start.verdict()).isEqualTo(Start.Verdict.STARTED);
        assertThat(start.decision()).containsKeys("tableVersion", "rule", "facts");
        Moment moment =
                triggers.find(java.util.Objects.requireNonNull(start.moment())).orElseThrow();
        assertThat(moment.type()).isEqualTo("band-changed");
        assertThat(moment.facts()).containsEntry("toBand", "RED");
        assertThat(moment.snapshot())
                .isEqualTo(health.now(failing).orElseThrow().snapshot());
    }

    @Test
    void theSameFileAgainChangesNothingAndStartsNothing() {
        signals("may.csv", "2026-03-02");
        scoreAndStart();

        Import again = signals("may.csv", "2026-03-02");
        clock.advance(Duration.ofDays(2));
        scoreAndStart();

        assertThat(again)
                .returns(0, Import::added)
                .returns(18, Import::unchanged)
                .returns(0, Import::refused);
        assertThat(playbooks.runsOf(failing)).hasSize(1);
        assertThat(moments())
                .filteredOn(moment -> moment.type().equals("band-changed"))
                .hasSize(2);
    }

    @Test
    void aFileAboutTheSameTroubleLaterStartsNoSecondRun() {
        signals("may.csv", "2026-03-02");
        scoreAndStart();

        clock.advance(Duration.ofDays(7));
        assertThat(signals("june.csv", "2026-03-09")).returns(18, Import::added);
        scoreAndStart();

        assertThat(playbooks.runsOf(failing)).hasSize(1);
    }

    @Test
    void aCrashAfterTheStartButBeforeItsCommitRepeatsNothingAndLosesNothing() {
        signals("may.csv", "2026-03-02");
        rounds.untilIdle("score-stale-accounts");

        for (int crash = 0; crash < 3; crash++) {
            transaction.executeWithoutResult(status -> {
                assertThat(rounds.one("start-due-playbooks")).isPositive();
                assertThat(playbooks.runsOf(failing)).hasSize(1);
                status.setRollbackOnly();
            });
            assertThat(playbooks.runsOf(failing)).isEmpty();
            assertThat(playbooks.startsOf(failing, 10)).isEmpty();
            assertThat(jobs.createJobQuery().count()).isZero();
        }
        rounds.untilIdle("start-due-playbooks");
        runJobs();

        assertThat(playbooks.runsOf(failing)).hasSize(1);
        assertThat(playbooks.steps(theRun().id())).hasSize(1);
    }

    @Test
    void aCrashWhileScoringLosesNoFact() {
        signals("may.csv", "2026-03-02");

        transaction.executeWithoutResult(status -> {
            rounds.one("score-stale-accounts");
            status.setRollbackOnly();
        });
        assertThat(moments())
                .filteredOn(moment -> moment.type().equals("band-changed"))
                .isEmpty();
        scoreAndStart();

        assertThat(playbooks.runsOf(failing)).hasSize(1);
    }

    @Test
    void aWrongRowIsNamedAndDoesNotHoldUpTheOthers() {
        String wrong = """
                fact,customer,measure,number,day
                1,A-1,sentiment.nps,-80,2026-03-02
                2,A-9,sentiment.nps,10,2026-03-02
                3,A-2,sentiment.nps,very good,2026-03-02
                4,A-2,sentiment.nps,55,2026-03-02
                """;
        Import report = imported(ImportKind.SIGNALS, "wrong.csv", wrong, SIGNAL_COLUMNS, Map.of("source", "survey"));

        assertThat(report).returns(2, Import::added).returns(2, Import::refused);
        assertThat(imports.problems(report.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("3 customer", "4 number");
    }

    private Import signals(String name, String day) {
        String rows = MEASURES.entrySet().stream()
                .flatMap(measure -> java.util.stream.Stream.of(
                        row("A-1", measure.getKey(), measure.getValue()[1], day),
                        row("A-2", measure.getKey(), measure.getValue()[0], day)))
                .collect(Collectors.joining("\n"));
        return imported(
                ImportKind.SIGNALS,
                name,
                "fact,customer,measure,number,day\n" + rows,
                SIGNAL_COLUMNS,
                Map.of("source", "warehouse"));
    }

    private static String row(String account, String measure, double value, String day) {
        return "%s-%s-%s,%s,%s,%s,%s".formatted(account, measure, day, account, measure, value, day);
    }

    private Import imported(
            ImportKind kind, String name, String csv, Map<String, String> columns, Map<String, String> constants) {
        String mapping = imports.define(kind, columns, constants);
        Import given = imports.submit(name, csv.getBytes(StandardCharsets.UTF_8), mapping, "root", false);
        rounds.untilIdle("take-in-imports");
        Import done = imports.find(given.id()).orElseThrow();
        assertThat(done.state()).as(done.error()).isEqualTo(Import.State.DONE);
        return done;
    }

    private void scoreAndStart() {
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("start-due-playbooks");
        runJobs();
    }

    private void runJobs() {
        List<Job> due = jobs.createJobQuery().executable().list();
        due.forEach(job -> jobs.executeJob(job.getId()));
    }

    private Run theRun() {
        return playbooks.runsOf(failing).get(0);
    }

    private List<Moment> moments() {
        return triggers.moments(new MomentFilter(null, null, null, null, 0, 50));
    }
}
