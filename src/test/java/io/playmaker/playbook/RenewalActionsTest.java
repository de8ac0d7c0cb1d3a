package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.renewal.Forecast.Side;
import io.playmaker.renewal.ForecastCategory;
import io.playmaker.renewal.RenewalResult;
import io.playmaker.renewal.Renewals;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The actions of a renewal, called as the engine calls them. */
@PlaymakerTest
class RenewalActionsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Renewals renewals;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    AccountId account;
    long run;

    @BeforeEach
    void aRunAboutTheSubscription() {
        account = fixtures.aCustomer("ENTERPRISE", "mia");
        run = begin("C-1-S");
    }

    @Test
    void readRenewalReadsTermsForecastAndWhatMaySpoilIt(@Autowired ReadRenewal readRenewal) {
        fixtures.hears(account, "champion.left", null);
        fixtures.hears(account, "relationship.competitor_seen", 1.0);

        assertThat(readRenewal.perform(new ReadRenewal.Inputs(null, null), call("one")))
                .containsEntry("subscription", "C-1-S")
                .containsEntry("renewalDate", "2027-03-01")
                .containsEntry("autoRenewing", false)
                .containsEntry("noticeDate", "2027-01-30")
                .containsEntry("checkpointDate", "2027-03-01")
                .containsEntry("previousMrr", 1200.0)
                .containsEntry("previousAmount", "EUR 1,200 MRR")
                .containsEntry("daysLeft", 364)
                .containsEntry("onlyCommitOrAtRisk", false)
                .containsEntry("forecastCategory", "NONE")
                .containsEntry("championLeft", true)
                .containsEntry("competitorSeen", true)
                .containsEntry("corporateChange", false)
                .containsEntry("cancellationReceived", false);
        clock.advance(java.time.Duration.ofSeconds(1));
        fixtures.hears(account, "relationship.champion_present", 1.0);
        assertThat(readRenewal.perform(new ReadRenewal.Inputs("C-1-S", "2027-04-01"), call("two")))
                .containsEntry("championLeft", false)
                .containsEntry("renewalDate", "2027-04-01")
                .containsEntry("noticeDate", "2027-03-02");
        refuses(readRenewal, new ReadRenewal.Inputs("C-9", null), "subscription", "no subscription C-9");
    }

    @Test
    void aRunAboutTheAccountTakesTheSubscriptionThatRenewsNext(@Autowired ReadRenewal readRenewal) {
        run = begin("");
        assertThat(readRenewal.perform(new ReadRenewal.Inputs(null, null), call("one")))
                .containsEntry("subscription", "C-1-S");
        clock.set(java.time.Instant.parse("2027-06-01T09:00:00Z"));
        refuses(readRenewal, new ReadRenewal.Inputs(null, null), "subscription", "no running subscription");
    }

    @Test
    void setForecastKeepsAViewOnceAndSaysWhatCounts(@Autowired SetForecast setForecast) {
        SetForecast.Inputs model = new SetForecast.Inputs(null, "START", "MODEL", "COMMIT", "All is well", null);
        setForecast.perform(model, call("model"));
        assertThat(setForecast.perform(model, call("model")))
                .containsEntry("forecastCategory", "COMMIT")
                .containsEntry("modelCategory", "COMMIT")
                .containsEntry("modelReason", "All is well");

        assertThat(setForecast.perform(csm("AT_RISK", "Because {{why}}"), call("csm")))
                .containsEntry("forecastCategory", "AT_RISK")
                .containsEntry("csmReason", "Because nobody was trained")
                .containsEntry("expectedMrr", 900.0);
        assertThat(Objects.requireNonNull(renewals.newest("C-1-S").orElseThrow().newest(Side.MODEL))
                        .view())
                .isEqualTo(ForecastCategory.COMMIT);
        assertThat(renewals.newest("C-1-S").orElseThrow().history()).hasSize(2);
        refuses(setForecast, csm("PERHAPS", "x"), "category", "use one of COMMIT");
        refuses(setForecast, csm("COMMIT", null), "reason", "missing");
        refuses(
                setForecast,
                new SetForecast.Inputs(null, "SOON", "CSM", "COMMIT", "x", null),
                "checkpoint",
                "use one of START");
        refuses(
                setForecast,
                new SetForecast.Inputs(null, "START", "CSM", "COMMIT", "x", new BigDecimal(-1)),
                "expectedMrr",
                "0 or more");
    }

    @Test
    void closeRenewalKeepsTheFirstResult(@Autowired CloseRenewal closeRenewal) {
        assertThat(closeRenewal.perform(
                        new CloseRenewal.Inputs(null, null, new BigDecimal("1000"), "{{why}}"), call("one")))
                .containsEntry("renewalResult", "REDUCED")
                .containsEntry("newMrr", 1000.0)
                .containsEntry("newAmount", "EUR 1,000 MRR")
                .containsEntry("outcomeReason", "nobody was trained");
        assertThat(closeRenewal.perform(new CloseRenewal.Inputs(null, "CHURNED", null, null), call("one")))
                .containsEntry("renewalResult", "REDUCED");
        assertThat(renewals.of(account))
                .singleElement()
                .satisfies(renewal -> assertThat(renewal.result()).isEqualTo(RenewalResult.REDUCED));
        refuses(closeRenewal, new CloseRenewal.Inputs(null, "WON", null, null), "result", "use one of RENEWED");
        refuses(closeRenewal, new CloseRenewal.Inputs(null, null, new BigDecimal(-1), null), "newMrr", "0 or more");
    }

    @Test
    void moveTimersNamesADateTheRunDoesNotKnow(@Autowired MoveTimers moveTimers) {
        assertThat(moveTimers.perform(new MoveTimers.Inputs("why"), call("one")))
                .containsEntry("timersMoved", 0);
        refuses(moveTimers, new MoveTimers.Inputs("why, goLive"), "dates", "no variable goLive");
        refuses(moveTimers, new MoveTimers.Inputs(null), "dates", "missing");
    }

    @Test
    void lookForRunFindsWhatIsUnderWayAndHowItEnded(@Autowired LookForRun lookForRun) {
        LookForRun.Inputs save = new LookForRun.Inputs("churn-save");
        assertThat(lookForRun.perform(save, call("one")))
                .containsEntry("runUnderWay", false)
                .doesNotContainKey("lastRunOutcome");

        Run rescue = playbooks.startByHand("churn-save", account, "", "They may leave.", false, Map.of(), "mia");
        assertThat(lookForRun.perform(save, call("one"))).containsEntry("runUnderWay", true);
        playbooks.cancel(rescue.id(), "Enough", "mia");

        assertThat(lookForRun.perform(save, call("one")))
                .containsEntry("runUnderWay", false)
                .containsEntry("lastRunOutcome", "CANCELLED");
        refuses(lookForRun, new LookForRun.Inputs(null), "playbook", "missing");
    }

    private static SetForecast.Inputs csm(String category, String reason) {
        return new SetForecast.Inputs(null, "START", "CSM", category, reason, new BigDecimal("900"));
    }

    private long begin(String subject) {
        return playbooks
                .startByHand(Scene.ONE_STEP, account, subject, "It is time.", false, Map.of(), "mia")
                .id();
    }

    private <I extends Record> void refuses(Action<I> action, I inputs, String input, String remedy) {
        assertThatThrownBy(() -> action.perform(inputs, call("another")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(input);
                            assertThat(problem.message()).contains(remedy);
                        }));
    }

    private Action.Call call(String key) {
        Map<String, Object> variables = new HashMap<>(Map.of("why", "nobody was trained"));
        return new Action.Call(
                playbooks.run(run), accounts.get(account), run + ":" + key, "activity", variables, clock);
    }
}
