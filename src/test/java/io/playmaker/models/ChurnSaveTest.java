package io.playmaker.models;

import static io.playmaker.models.ChurnAnswers.agreed;
import static io.playmaker.models.ChurnAnswers.checkIn;
import static io.playmaker.models.ChurnAnswers.triage;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Account;
import io.playmaker.account.Stage;
import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Refused;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CoversPlaybook("churn-save")
class ChurnSaveTest extends PlayedThrough {

    private static final Duration DAY = Duration.ofDays(1);

    AccountId account;

    @BeforeEach
    void aCustomerWhoHardlyUsesIt() {
        account = fixtures.aCustomer("SMB", "mia");
        fixtures.uses(account, Fixtures.HARDLY);
    }

    @Test
    void aCustomerWhoIsRecoveredAtTwoChecksIsSaved() {
        Story story = checkInsAreAhead();
        assertThat(story).isWaitingAt("day14", "day30", "day60", "day90");
        assertThat(risks.of(account))
                .singleElement()
                .satisfies(risk -> assertThat(risk.evidence().toString()).contains("Their trainer left"));

        story.after(DAY.multipliedBy(10));
        fixtures.uses(account, Fixtures.A_LOT);
        story.after(DAY.multipliedBy(2));
        rounds.untilIdle("score-stale-accounts");
        story.after(DAY.multipliedBy(2));
        assertThat(story).isWaitingAt("holdCheckIn", "day30", "day60", "day90").gives("holdCheckIn", "mia");
        assertThat(story.knows("leadingMeasureMoves")).isEqualTo("UP");
        assertThat(story.knows("leadingMeasureText")).isEqualTo("Active users was 0 and is 0.9 now.");
        story.does("mia", "holdCheckIn", checkIn("STAYS", "UP"));
        assertThat(story).isWaitingAt("day30", "day60", "day90");
        story.after(DAY.multipliedBy(16)).does("mia", "holdCheckIn", checkIn("STAYS", "UP"));

        assertThat(story).endedWith("SAVED");
        assertThat(risks.of(account)).extracting(Risk::closeReason).containsExactly("The customer stays.");
    }

    @Test
    void whoDoesNotRecoverGetsTheExecutiveSponsorAndTheLeadDecidesAfterNinetyDays() {
        Story story = checkInsAreAhead();
        story.after(DAY.multipliedBy(14)).does("mia", "holdCheckIn", checkIn("STAYS", "UP"));
        story.after(DAY.multipliedBy(16)).does("mia", "holdCheckIn", checkIn("STAYS", "FLAT"));
        assertThat(story).isWaitingAt("steerRescue", "day60", "day90");
        assertThat(messages.of(account, 10))
                .extracting(mail -> mail.to().get(0))
                .contains("eva@playmaker.example");
        story.does("eva", "steerRescue", ChurnAnswers.sponsor());
        story.after(DAY.multipliedBy(30)).skips("mia", "holdCheckIn", "Spoke to them yesterday");
        story.skips("eva", "steerRescue", "I did last month");
        story.after(DAY.multipliedBy(30)).does("mia", "holdCheckIn", checkIn("REDUCES", "UP"));

        assertThat(story).isWaitingAt("decideAfterPeriod");
        story.does("lena", "decideAfterPeriod", ChurnAnswers.lead("SAVED"));
        assertThat(story).endedWith("SAVED_REDUCED");
        assertThat(story.run().outcomeReason()).isEqualTo("Their own words");
    }

    @Test
    void aLostCustomerIsInterviewedChurnsOnTheDayAndIsAskedAgainAfterHalfAYear() {
        Story story = planStands().does("mia", "agreePlan", Map.of("customerDecision", "LEAVES"));
        story.does("mia", "recordLoss", ChurnAnswers.loss("2026-04-01"));

        assertThat(story).hasOutcome("LOST").isWaitingAt("holdExitInterview", "contractEnds");
        assertThat(story.run().outcomeReason()).isEqualTo("They never saw the value");
        story.does("mia", "holdExitInterview", ChurnAnswers.exitInterview());
        story.until(Instant.parse("2026-04-01T08:59:00Z"));
        assertThat(accounts.get(account).stage()).isEqualTo(Stage.ADOPTION);
        story.after(Duration.ofMinutes(2));

        Account churned = accounts.get(account);
        assertThat(churned.stage()).isEqualTo(Stage.CHURNED);
        assertThat(churned.churnedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(risks.of(account))
                .allSatisfy(risk -> assertThat(risk.closedAt()).isNotNull());
        story.after(DAY.multipliedBy(179));
        assertThat(story).isWaitingAt("halfYearLater", "partedWays");
        story.after(DAY);
        assertThat(story).isWaitingAt("tryWinBack", "partedWays");
        story.does("mia", "tryWinBack", ChurnAnswers.winBack());
        assertThat(story).endedWith("LOST");
    }

    @Test
    void aCancellationDuringTheCheckInsIsALoss() {
        Story story = checkInsAreAhead();

        fixtures.hears(account, "cancellation.received", null);
        rounds.untilIdle("start-due-playbooks");

        assertThat(story).isWaitingAt("recordLoss");
    }

    @Test
    void aCustomerWhoSaysAtACheckInThatTheyLeaveIsALoss() {
        Story story = checkInsAreAhead();

        story.after(DAY.multipliedBy(14)).does("mia", "holdCheckIn", checkIn("LEAVES", "DOWN"));

        assertThat(story).isWaitingAt("recordLoss");
    }

    @Test
    void aLossWhoseDateNobodyRecordsIsEffectiveAtOnce() {
        Story story = checkInsAreAhead();
        for (int days : new int[] {14, 16, 30, 30}) {
            story.after(DAY.multipliedBy(days)).does("mia", "holdCheckIn", checkIn("STAYS", "DOWN"));
            story.does("eva", "steerRescue", ChurnAnswers.sponsor());
        }
        story.does("lena", "decideAfterPeriod", ChurnAnswers.lead("LOST"));

        story.skips("mia", "recordLoss", "They did not answer");

        assertThat(accounts.get(account).stage()).isEqualTo(Stage.CHURNED);
        assertThat(story).hasOutcome("LOST").isWaitingAt("holdExitInterview", "halfYearLater");
        story.skips("mia", "holdExitInterview", "They did not answer");
        story.after(DAY.multipliedBy(180)).skips("mia", "tryWinBack", "They asked us not to");
        assertThat(story).endedWith("LOST");
    }

    @Test
    void whatIsOutOfOurHandsEndsWhenTheLeadAgrees() {
        Story story = begin().does("mia", "triageRisk", triage("NONE"));

        assertThat(story).isWaitingAt("confirmOutOfOurHands");
        story.does("lena", "confirmOutOfOurHands", ChurnAnswers.hands("CONFIRM"));
        assertThat(story).endedWith("OUT_OF_OUR_HANDS");
        Story again = begin().does("mia", "triageRisk", triage("NONE"));
        again.does("lena", "confirmOutOfOurHands", ChurnAnswers.hands("ACT"));
        assertThat(again).isWaitingAt("drawUpSavePlan");
    }

    @Test
    void anOfferIsApprovedByTheLeadAndAboveTheLimitByAnExecutive() {
        Story story = begin().does("mia", "triageRisk", triage("PARTLY"));

        story.does("mia", "drawUpSavePlan", ChurnAnswers.planWithOffer(200, 6));
        assertThat(story).isWaitingAt("approveOffer");
        story.does("lena", "approveOffer", ChurnAnswers.decline());
        story.does("mia", "drawUpSavePlan", ChurnAnswers.planWithOfferOfUnknownCost());
        assertThat(story).isWaitingAt("approveLargeOffer");
        story.skips("eva", "approveLargeOffer", "Not my decision");
        assertThat(story).isWaitingAt("drawUpSavePlan");
        story.does("mia", "drawUpSavePlan", ChurnAnswers.planWithOffer(2000, 12));
        story.does("eva", "approveLargeOffer", ChurnAnswers.approve());

        assertThat(story).isWaitingAt("contactExecutive");
    }

    @Test
    void nobodyIsHeldUpByStepsThatAreSkipped() {
        Story story = begin().skips("mia", "triageRisk", "We know it all too well");
        assertThat(risks.of(account)).allMatch(Risk::automatic);
        assertThat(story.knows("skip")).as("whether the next form is ticked").isNull();
        story.skips("mia", "drawUpSavePlan", "No time")
                .skips("mia", "contactExecutive", "Lena did")
                .skips("mia", "agreePlan", "Lena did");
        for (int days : new int[] {14, 16, 30, 30}) {
            story.after(DAY.multipliedBy(days)).skips("mia", "holdCheckIn", "Lena did");
            story.skips("eva", "steerRescue", "Lena did");
        }
        story.skips("lena", "decideAfterPeriod", "They are happy");

        assertThat(story).endedWith("SAVED");
    }

    @Test
    void theLeadHearsWhenNobodyLooksForTheCause() {
        Story story = begin().until(Instant.parse("2026-03-04T17:01:00Z"));

        assertThat(messages.of(account, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("lena@playmaker.example");
            assertThat(mail.subject()).isEqualTo("Nobody has looked at Blue Harbour Ltd yet");
        });
        assertThat(story).isWaitingAt("triageRisk");
        assertThat(story.step("triageRisk").escalated()).isTrue();
    }

    @Test
    void aCancellationStartsOneRunAndOneOnly() {
        fixtures.hears(account, "cancellation.received", null);
        rounds.untilIdle("start-due-playbooks");

        assertThat(playbooks.runsOf(account))
                .singleElement()
                .satisfies(run -> assertThat(run.why()).isEqualTo("The customer sent a cancellation."));
        assertThatThrownBy(this::begin).isInstanceOf(Refused.class);
    }

    @Test
    void wrongAnswersAreRefusedWithTheirFieldsNames() {
        Story story = begin();

        assertThatThrownBy(() -> story.does("mia", "triageRisk", Map.of("riskKind", "BAD_LUCK")))
                .hasMessageContaining("Which kind of risk is it? (riskKind)")
                .hasMessageContaining("cause1Evidence");
        story.does("mia", "triageRisk", triage("YES"));
        assertThatThrownBy(() -> story.does(
                        "mia", "drawUpSavePlan", Map.of("stepOffer", true, "leadingMeasure", "support.open_cases")))
                .hasMessageContaining("What do we offer? (offerKind)");
        assertThatThrownBy(() -> story.does("mia", "drawUpSavePlan", ChurnAnswers.planWithOffer(-5, 90)))
                .hasMessageContaining("(offerMonthlyValue)")
                .hasMessageContaining("(offerMonths)");
        assertThat(story).isWaitingAt("drawUpSavePlan");
        assertThat(risks.of(account)).extracting(Risk::kind).containsExactly(RiskKind.ADOPTION);
    }

    private Story begin() {
        return stories.begin("churn-save", account);
    }

    private Story planStands() {
        return begin().does("mia", "triageRisk", triage("YES"))
                .does("mia", "drawUpSavePlan", ChurnAnswers.plan())
                .does("mia", "contactExecutive", ChurnAnswers.call());
    }

    private Story checkInsAreAhead() {
        return planStands().does("mia", "agreePlan", agreed("STAYS"));
    }
}
