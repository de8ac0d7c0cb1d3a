package io.playmaker.trigger;

import static io.playmaker.testing.Fixtures.A_LOT;
import static io.playmaker.testing.Fixtures.HARDLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.health.ScorecardContent;
import io.playmaker.health.ScorecardContent.Bands;
import io.playmaker.health.Scorecards;
import io.playmaker.health.TriedScorecard;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Backtest.Lane;
import io.playmaker.trigger.Backtest.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What would have started is worked out here by hand, on a history of one customer that is short enough for that. */
@PlaymakerTest
class BacktestTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int TODAY = 250;

    @Autowired
    Backtests backtests;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    private AccountId harbour = new AccountId(1);

    @BeforeEach
    void aCustomerThatWeLookBackOn() {
        harbour = fixtures.aCustomer("SMB", "mia");
        clock.set(History.day(TODAY));
    }

    @Test
    void aBandCountsOnceItHeldForItsDwell() {
        of("C-1")
                .uses(0, 9, A_LOT)
                .uses(10, 10, HARDLY)
                .uses(11, 19, A_LOT)
                .uses(20, 30, HARDLY)
                .record(signals);

        assertThat(started(asked(question(0, 30)))).containsExactly("churn-save on day 21");
    }

    @Test
    void aPlaybookRestsFromTheEndOfItsLastRun() {
        of("C-1")
                .uses(0, 9, A_LOT)
                .uses(10, 20, HARDLY) // starts on day 11 and is taken to last 90 days, until day 101
                .uses(21, 39, A_LOT)
                .uses(40, 50, HARDLY) // under way already
                .uses(51, 149, A_LOT)
                .uses(150, 155, HARDLY) // rests for 60 days, until day 161
                .uses(156, 169, A_LOT)
                .uses(170, 180, HARDLY)
                .record(signals);

        assertThat(started(asked(question(0, 180)))).containsExactly("churn-save on day 11", "churn-save on day 171");
    }

    @Test
    void aMomentWaitsForAFullAccount() {
        History history = of("C-1").uses(0, 30, A_LOT);
        IntStream.rangeClosed(1, 6).forEach(i -> history.happens(10, "case.escalated", "case " + i));
        history.record(signals);

        // Escalations are taken to last 7 days.
        assertThat(started(asked(question(0, 30))))
                .containsExactly(
                        "escalation on day 10",
                        "escalation on day 10",
                        "escalation on day 10",
                        "escalation on day 10",
                        "escalation on day 10",
                        "escalation on day 17");
    }

    @Test
    void whatIsLearnedLateIsNotUsedBefore() {
        of("C-1").uses(0, 4, A_LOT).learnsLate(5, 12, HARDLY).record(signals);
        account("C-2");
        of("C-2").happens(5, 12, "cancellation.received", null).record(signals);
        account("C-3"); // more than 14 days late
        of("C-3").happens(5, 25, "case.escalated", "case 1").record(signals);

        assertThat(started(asked(question(0, 30))))
                .containsExactlyInAnyOrder("churn-save on day 13", "churn-save on day 12");
    }

    @Test
    void aChangedTableIsHeldAgainstTheOneInForce() throws IOException {
        of("C-1").uses(0, 9, A_LOT).uses(10, 20, 0.5).uses(21, 40, HARDLY).record(signals);

        Backtest tried = asked(question(0, 40, savesOnYellow(), Map.of()));

        assertThat(started(tried, Lane.BASELINE)).containsExactly("churn-save on day 22");
        assertThat(started(tried, Lane.VARIANT)).containsExactly("churn-save on day 11");
        BacktestReport report = backtests.report(tried.id());
        assertThat(report.difference().starts()).isZero();
        assertThat(report.weeks())
                .extracting(BacktestReport.WeekStarts::week, BacktestReport.WeekStarts::baseline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 3, 9), 0L),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 3, 23), 1L));
    }

    @Test
    void aChangedScorecardIsHeldAgainstTheOneInForce() {
        of("C-1")
                .uses(0, 9, A_LOT)
                .uses(10, 12, HARDLY)
                .uses(13, 19, A_LOT)
                .uses(20, 30, HARDLY)
                .record(signals);

        Backtest tried = asked(question(0, 30, null, Map.of("SMB", new TriedScorecard(null, dwelling("P5D")))));

        assertThat(started(tried, Lane.BASELINE)).containsExactly("churn-save on day 11");
        assertThat(started(tried, Lane.VARIANT)).containsExactly("churn-save on day 25");
    }

    @Test
    void churnThatWasCaughtIsToldFromFalseAlarms() {
        of("C-1").uses(0, 9, A_LOT).uses(10, 60, HARDLY).record(signals);
        leaves("C-1", 80);
        account("C-2"); // red for a few days only
        of("C-2").uses(0, 19, A_LOT).uses(20, 23, HARDLY).uses(24, 220, A_LOT).record(signals);
        account("C-3"); // left, and nothing was to be seen
        of("C-3").uses(0, 100, A_LOT).record(signals);
        leaves("C-3", 100);

        Backtest done = asked(question(0, 60, null, Map.of(), 90));

        BacktestReport report = backtests.report(done.id());
        BacktestReport.Numbers found = report.of(Lane.BASELINE);
        assertThat(report.churn().left()).isEqualTo(2);
        assertThat(found.caught()).isEqualTo(1);
        assertThat(found.caughtBefore()).isEqualTo(Map.of(0, 1L, 30, 1L, 60, 1L, 90, 0L));
        assertThat(report.caughtShare(Lane.BASELINE, 60)).isEqualTo(0.5);
        assertThat(found.falseAlarmShare()).isEqualTo(0.5);
        assertThat(backtests.left(done.id(), 0, 10))
                .extracting(one -> one.account().externalId(), Backtests.Found::baselineLead)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C-3", null),
                        org.assertj.core.groups.Tuple.tuple("C-1", 69));
    }

    @Test
    void onesOfOnlyOneOfBothAreListed() throws IOException {
        of("C-1").uses(0, 9, A_LOT).uses(10, 20, 0.5).record(signals);

        Backtest tried = asked(question(0, 20, savesOnYellow(), Map.of()));

        assertThat(backtests.onlyIn(tried.id(), Lane.BASELINE, 0, 10)).isEmpty();
        assertThat(backtests.onlyIn(tried.id(), Lane.VARIANT, 0, 10))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.account().id()).isEqualTo(harbour);
                    assertThat(found.starts())
                            .extracting(Backtest.Started::moment)
                            .containsExactly("band-changed");
                });
    }

    @Test
    void oneThatIsCancelledStopsAndKeepsNothing() {
        manyAccounts();
        Backtest asked = backtests.ask(question(0, 60), "otto");
        rounds.one("run-backtests");
        assertThat(backtests.backtest(asked.id()).done()).isEqualTo(50);

        backtests.cancel(asked.id(), "otto");

        assertThat(rounds.untilIdle("run-backtests")).isZero();
        assertThat(backtests.backtest(asked.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(started(asked)).isEmpty();
        assertThatThrownBy(() -> backtests.cancel(asked.id(), "otto"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is cancelled and cannot be cancelled");
        assertThatThrownBy(() -> backtests.report(asked.id())).isInstanceOf(Refused.class);
    }

    @Test
    void aNodeThatDiesLosesNothing() {
        manyAccounts();
        Backtest undisturbed = asked(question(0, 60));
        Backtest asked = backtests.ask(question(0, 60), "otto");

        rounds.one("run-backtests");
        dies();
        dies();
        rounds.untilIdle("run-backtests");

        assertThat(backtests.backtest(asked.id()).state()).isEqualTo(State.DONE);
        assertThat(backtests.report(asked.id())).isEqualTo(backtests.report(undisturbed.id()));
        assertThat(started(asked)).hasSizeGreaterThan(100).isEqualTo(started(undisturbed));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedByField() throws IOException {
        String broken = savesOnYellow().replace("\"churn-save\"", "\"churn-sage\"");

        refused(question(20, 10), "from: It is after the last day. Exchange them.");
        refused(question(0, TODAY + 1), "to: It lies in the future. Choose 2026-11-07 or an earlier day.");
        refused(question(-1200, 10), "from: A period has at most 1,100 days.");
        refused(question(0, 10, null, Map.of(), 0), "horizonDays: It goes from 1 to 365 days.");
        refused(version(99), "tableVersion: There is no version 99 of the decision table. Use one that is listed.");
        refused(question(0, 10, "no table", Map.of()), "table: ");
        refused(question(0, 10, broken, Map.of()), "table: Line ", "churn-sage");
        refused(
                question(0, 10, null, Map.of("SMB", new TriedScorecard(99, null))),
                "scorecards.SMB: There is no version 99 of this scorecard.");
        refused(
                question(0, 10, null, Map.of("SMB", new TriedScorecard(null, dwelling("soon")))),
                "scorecards.SMB.bands.dwell: \"soon\" is no duration.");
        refused(
                question(0, 10, null, Map.of("TINY", new TriedScorecard(1, null))),
                "scorecards.TINY: There is no such segment.");
        refused(
                question(0, 10, null, Map.of("SMB", new TriedScorecard(null, null))),
                "scorecards.SMB: Name a version or give the content, one of the two.");
        refused(
                new BacktestQuestion(FIRST, FIRST, null, null, Map.of(), Set.of("save-all"), 90),
                "saving: There is no playbook save-all that may be started.");
        refused(
                new BacktestQuestion(FIRST, FIRST, null, null, Map.of(), Set.of(), 90),
                "saving: Name at least one playbook");
    }

    private void refused(BacktestQuestion question, String... sentences) {
        assertThatThrownBy(() -> backtests.ask(question, "otto"))
                .isInstanceOf(Invalid.class)
                .hasMessageContainingAll(sentences);
        assertThat(backtests.list(0, 10)).isEmpty();
    }

    private void dies() {
        transaction.executeWithoutResult(status -> {
            rounds.one("run-backtests");
            status.setRollbackOnly();
        });
    }

    private void manyAccounts() {
        for (int i = 10; i < 130; i++) {
            account("C-" + i);
            of("C-" + i).happens(i % 50, "cancellation.received", null).record(signals);
        }
    }

    private Backtest asked(BacktestQuestion question) {
        Backtest asked = backtests.ask(question, "otto");
        rounds.untilIdle("run-backtests");
        Backtest done = backtests.backtest(asked.id());
        assertThat(done.note()).isNull();
        assertThat(done.state()).isEqualTo(State.DONE);
        return done;
    }

    private List<String> started(Backtest backtest) {
        return started(backtest, Lane.BASELINE);
    }

    private List<String> started(Backtest backtest, Lane lane) {
        List<String> started = new ArrayList<>();
        backtests.eachStart(backtest.id(), start -> {
            long day = Duration.between(TestClock.START, start.at()).toDays();
            if (start.lane() == lane) started.add(start.playbook() + " on day " + day);
        });
        return started;
    }

    private static BacktestQuestion question(int from, int to) {
        return question(from, to, null, Map.of());
    }

    private static BacktestQuestion question(
            int from, int to, @Nullable String table, Map<String, TriedScorecard> tried) {
        return question(from, to, table, tried, BacktestQuestion.USUAL_HORIZON);
    }

    private static BacktestQuestion question(
            int from, int to, @Nullable String table, Map<String, TriedScorecard> tried, int horizon) {
        return new BacktestQuestion(
                FIRST.plusDays(from), FIRST.plusDays(to), null, table, tried, BacktestQuestion.USUALLY_SAVING, horizon);
    }

    private static BacktestQuestion version(int table) {
        return new BacktestQuestion(
                FIRST, FIRST, table, null, Map.of(), BacktestQuestion.USUALLY_SAVING, BacktestQuestion.USUAL_HORIZON);
    }

    /** The shipped table, but a yellow band calls for a save already, as a red one does. */
    private static String savesOnYellow() throws IOException {
        String shipped = Files.readString(Path.of("processes/choose-playbooks.dmn"));
        String changed =
                shipped.replaceFirst("(saveOnRedBand-toBand\"[^>]*>\\s*<text>)\"RED\"", "$1\"YELLOW\", \"RED\"");
        assertThat(changed).isNotEqualTo(shipped);
        return changed;
    }

    private ScorecardContent dwelling(String dwell) {
        ScorecardContent now = scorecards.newest("SMB").content();
        Bands bands = now.bands();
        return new ScorecardContent(
                new Bands(bands.green(), bands.yellow(), bands.hysteresis(), dwell, bands.coverage()),
                now.overrides(),
                now.dimensions());
    }

    private void account(String id) {
        clock.set(TestClock.START);
        accounts.upsertAccounts(
                List.of(new AccountRow(id, id, "SMB", "ADOPTION", "mia", null, null, null, null, "UTC", null, null)),
                "crm");
        clock.set(History.day(TODAY));
    }

    private void leaves(String id, int day) {
        accounts.changeStage(
                accounts.byExternalId(id).orElseThrow().id(), Stage.CHURNED, FIRST.plusDays(day), "They left.", "crm");
    }

    private static History of(String account) {
        return new History(account);
    }
}
