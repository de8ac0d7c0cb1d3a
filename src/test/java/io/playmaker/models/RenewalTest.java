package io.playmaker.models;

import static io.playmaker.models.RenewalAnswers.askedInPerson;
import static io.playmaker.models.RenewalAnswers.firmDecision;
import static io.playmaker.models.RenewalAnswers.firmView;
import static io.playmaker.models.RenewalAnswers.options;
import static io.playmaker.models.RenewalAnswers.proposal;
import static io.playmaker.models.RenewalAnswers.result;
import static io.playmaker.models.RenewalAnswers.signed;
import static io.playmaker.models.RenewalAnswers.view;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Stage;
import io.playmaker.renewal.Checkpoint;
import io.playmaker.renewal.Forecast;
import io.playmaker.renewal.RenewalResult;
import io.playmaker.signal.NewSignal;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a renewal, from the calendar to its result. The subscription renews on 1 March 2027. */
@CoversPlaybook("renewal")
class RenewalTest extends RenewalStory {

    @Test
    void aLargeCustomerIsAskedByMailAndInPersonAndRenewsAsBefore() {
        Story story = isDue("ENTERPRISE");
        assertThat(story.run().why()).startsWith("The renewal of this subscription comes near. It renews on ");
        assertThat(story.run().subject()).isEqualTo(SUBSCRIPTION);
        bothSay("COMMIT", 1200, story);
        assertThat(story).isWaitingAt("askInPerson").gives("askInPerson", "mia");
        assertThat(story.knows("surveyAsked")).isEqualTo(true);

        story.does("mia", "askInPerson", askedInPerson("UNSURE"));
        assertThat(story).isWaitingAt("secondForecast");
        bothSay("BEST_CASE", 1200, story);
        assertThat(story).isWaitingAt("t120");
        valueAndOptions(story, "SAME");
        assertThat(story).isWaitingAt("t60");
        onDay(story, 60);
        forecast(story, firmView("COMMIT", 1200));
        story.does("mia", "sendProposal", proposal(1200));
        assertThat(story).isWaitingAt("t30");
        onDay(story, 30);
        story.does("mia", "closeDeal", signed(1200)).does("mia", "confirmResult", result(1200));

        assertThat(story).endedWith("RENEWED");
        assertThat(renewal().result()).isEqualTo(RenewalResult.RENEWED);
        assertThat(renewal().history())
                .extracting(Forecast::checkpoint)
                .contains(Checkpoint.START, Checkpoint.T_180, Checkpoint.T_120, Checkpoint.T_90, Checkpoint.T_60);
        assertThat(story.run().outcomeReason()).isEqualTo("It works for them");
    }

    @Test
    void anAnswerByMailOpensTheTalkAboutMoreAndTheContractGrows() {
        Story story = isDue("MID_MARKET");
        bothSay("COMMIT", 1200, story);
        assertThat(story).isWaitingAt("answerOrSilence");

        story.isTold("renewal-question-answered", Map.of("surveyAnswer", "YES"));
        story.does("mia", "exploreExpansion", RenewalAnswers.expansion());
        bothSay("COMMIT", 1500, story);
        valueAndOptions(story, "MORE");
        onDay(story, 60);
        forecast(story, firmView("COMMIT", 1500));
        story.does("mia", "sendProposal", proposal(1500));
        onDay(story, 30);
        story.does("mia", "closeDeal", RenewalAnswers.open());
        assertThat(story).isWaitingAt("t7");
        onDay(story, 7);
        story.does("mia", "lastCall", RenewalAnswers.lastCallSigned(1500)).does("mia", "confirmResult", result(1500));

        assertThat(story).endedWith("EXPANDED");
        assertThat(renewal().newMrr()).isEqualByComparingTo("1500");
        assertThat(renewal().previousMrr()).isEqualByComparingTo("1200");
    }

    @Test
    void noAnswerInFourteenDaysIsAStep() {
        Story story = isDue("MID_MARKET");
        bothSay("COMMIT", 1200, story);

        story.after(DAY.multipliedBy(14));
        assertThat(story).isWaitingAt("askInPerson");
        story.isTold("renewal-question-answered", Map.of("surveyAnswer", "YES"));

        assertThat(story).isWaitingAt("exploreExpansion");
    }

    @Test
    void aSmallCustomerIsNotAskedAndTheirContractGetsSmaller() {
        Story story = isDue("SMB");
        forecast(story, firmView("COMMIT", 1200));
        assertThat(story).isWaitingAt("assessValue");
        story.does("mia", "assessValue", RenewalAnswers.value(4));
        forecast(story, firmView("COMMIT", 1200));
        forecast(story, firmView("COMMIT", 1200));
        story.does("mia", "prepareOptions", options("LESS"));
        assertThat(story).isWaitingAt("discussReduction");
        reduces(story);
        assertThat(story).isWaitingAt("t60");
        assertThat(story.knows("reductionOutcome")).isEqualTo("REDUCED");

        story.isTold("contract-signed", Map.of());
        story.skips("mia", "confirmResult", "As agreed");

        assertThat(story).endedWith("REDUCED");
        assertThat(renewal().newMrr()).isEqualByComparingTo("900");
        assertThat(signals.recent(account, 50))
                .filteredOn(fact -> fact.type().equals("outcome.value_confirmed"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isEqualTo(4.0));
    }

    @Test
    void aRenewalAtRiskNeedsAnActionPlan() {
        Story story = isDue("SMB");
        forecast(story, firmView("AT_RISK", 1000), firmDecision("AT_RISK"));
        story.skips("mia", "assessValue", "No time");
        forecast(story, firmView("AT_RISK", 1000), firmDecision("AT_RISK"));
        forecast(story, firmView("AT_RISK", 1000), firmDecision("AT_RISK"));

        assertThat(story).isWaitingAt("makeActionPlan");
        story.does("mia", "makeActionPlan", RenewalAnswers.plan());
        assertThat(story).isWaitingAt("prepareOptions");
    }

    @Test
    void anEarlyRequestIsAnsweredAndTheQuestionIsSpared() {
        account = fixtures.aCustomer("ENTERPRISE", "mia");
        signals.record(
                List.of(new NewSignal(
                        "crm",
                        "mail-1",
                        "C-1",
                        "renewal.requested",
                        null,
                        clock.instant(),
                        null,
                        null,
                        SUBSCRIPTION,
                        "We plan the budget.")),
                false);
        rounds.untilIdle("start-due-playbooks");
        Story story = newest();
        assertThat(story.run().why()).isEqualTo("The customer asked to renew. We plan the budget.");
        forecast(story, view("COMMIT", 1200), RenewalAnswers.decision("COMMIT"));

        assertThat(story).isWaitingAt("answerEarlyRequest");
        story.does("mia", "answerEarlyRequest", RenewalAnswers.earlyRequest());
        assertThat(story).isWaitingAt("t120");
    }

    @Test
    void whoRenewsByItselfHearsThePriceAndIsAskedForObjections() {
        Story story = byItself(30);
        onDay(story, 60);
        assertThat(story).isWaitingAt("announcePriceChange");
        story.does("mia", "announcePriceChange", RenewalAnswers.price(1300));
        assertThat(story).isWaitingAt("objectionCheckDue");
        onDay(story, 44);
        story.does("mia", "checkObjection", RenewalAnswers.objection("NO"));
        assertThat(story).isWaitingAt("noticeOver");
        onDay(story, 30);
        assertThat(story).isWaitingAt("renewalDay");
        onDay(story, 0);
        story.skips("mia", "confirmResult", "As announced");

        assertThat(story).endedWith("EXPANDED");
        assertThat(renewal().newMrr()).isEqualByComparingTo("1300");
    }

    @Test
    void itRenewsByItselfAlsoWhenNobodyDoesTheSteps() {
        Story story = byItself(30);
        onDay(story, 60);
        onDay(story, 44);
        assertThat(story).isWaitingAt("checkObjection");
        onDay(story, 30);
        assertThat(story).isWaitingAt("renewalDay");
        onDay(story, 0);
        story.does("mia", "confirmResult", result(1200));

        assertThat(story).endedWith("RENEWED");
    }

    @Test
    void aLongNoticePeriodBringsTheCheckpointsForward() {
        Story story = byItself(90);

        assertThat(story.knows("checkpointDate")).isEqualTo("2026-12-31");
        assertThat(story.knows("noticeDate")).isEqualTo("2026-12-01");
        onDay(story, 120);
        forecast(story, firmView("COMMIT", 1200));
        assertThat(story).isWaitingAt("announcePriceChange");
    }

    @Test
    void nobodySignsAndTheLeadGrantsGraceUntilItLapses() {
        Story story = atTheProposal();
        onDay(story, 30);
        assertThat(story).isWaitingAt("closeDeal");
        onDay(story, 7);
        assertThat(story).isWaitingAt("lastCall").gives("lastCall", "mia");
        onDay(story, 0);
        assertThat(story).isWaitingAt("decideGrace");

        story.does("lena", "decideGrace", RenewalAnswers.graceUntil("2027-03-10"));
        assertThat(story).isWaitingAt("graceEnds");
        story.until(at(LocalDate.of(2027, 3, 10)));
        assertThat(story).isWaitingAt("decideGrace");
        story.does("lena", "decideGrace", RenewalAnswers.grace("LAPSE"));

        assertThat(story).endedWith("CHURNED");
        assertThat(renewal().result()).isEqualTo(RenewalResult.CHURNED);
        assertThat(renewal().newMrr()).isEqualByComparingTo("0");
        assertThat(renewal().reason()).isEqualTo("They merge first");
    }

    @Test
    void whatIsSkippedIsAskedAgainAndASignatureInGraceCounts() {
        Story story = atTheProposal();
        story.skips("mia", "sendProposal", "Sales did");
        onDay(story, 30);
        story.skips("mia", "closeDeal", "Sales does");
        onDay(story, 7);
        story.does("mia", "lastCall", RenewalAnswers.lastCall());
        assertThat(story).isWaitingAt("t0");
        onDay(story, 0);
        story.skips("lena", "decideGrace", "Wait for Ann");
        assertThat(story).isWaitingAt("graceEnds");
        story.after(Duration.ofDays(8));
        Map<String, Object> signed = new java.util.HashMap<>(RenewalAnswers.grace("SIGNED"));
        signed.put("newMrr", 1200);
        story.does("lena", "decideGrace", signed).does("mia", "confirmResult", result(1200));

        assertThat(story).endedWith("RENEWED");
    }

    @Test
    void aContractThatIsSignedEarlyEndsTheTalks() {
        Story story = isDue("ENTERPRISE");
        bothSay("COMMIT", 1200, story);

        accounts.upsertSubscriptions(List.of(row(1400, LocalDate.of(2028, 3, 1), null, null)), "crm");
        rounds.untilIdle("start-due-playbooks");
        story = newest();

        assertThat(story).isWaitingAt("confirmResult");
        assertThat(story.knows("reportedValue")).isEqualTo(1400.0);
        story.skips("mia", "confirmResult", "Seen in the CRM");
        assertThat(story).endedWith("EXPANDED");
        assertThat(renewal().renewsOn()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aNoCallsTheRescueAndASavedCustomerComesBackToTheTalks() {
        Story story = saysNo();
        Story rescue = stories.newest("churn-save", account);
        assertThat(rescue.run().parent()).isEqualTo(story.run().id());
        assertThat(rescue.run().why()).isEqualTo(story.run().why());

        saved(rescue, "STAYS");
        story.after(Duration.ZERO);

        assertThat(rescue).endedWith("SAVED");
        assertThat(story.knows("saveOutcome")).isEqualTo("SAVED");
        assertThat(story).isWaitingAt("assessValue");
    }

    @Test
    void aCancellationGoesStraightToTheRescueAndALossEndsTheRenewalAtOnce() {
        Story story = isDue("ENTERPRISE");
        story.isTold("cancellation-received", Map.of());
        assertThat(story).isWaitingAt("rescueCustomer");

        Story rescue = stories.newest("churn-save", account);
        lost(rescue, "2027-01-31");
        story.after(Duration.ZERO);
        assertThat(story).hasOutcome("CHURNED").isWaitingAt("rescueCustomer");
        assertThat(renewal().result()).isEqualTo(RenewalResult.CHURNED);
        assertThat(renewal().reason()).isEqualTo("They never saw the value");

        rescue.until(at(LocalDate.of(2027, 1, 31)));
        assertThat(accounts.get(account).stage()).isEqualTo(Stage.CHURNED);
        rescue.until(at(LocalDate.of(2027, 7, 31)));
        rescue.skips("mia", "holdExitInterview", "They did not answer").skips("mia", "tryWinBack", "Not now");
        story.after(Duration.ZERO);
        assertThat(story).endedWith("CHURNED");
    }

    @Test
    void aSignatureDuringTheRescueCountsWhenItIsOver() {
        Story story = saysNo();
        story.isTold("contract-signed", Map.of());
        assertThat(story).isWaitingAt("rescueCustomer");

        saved(stories.newest("churn-save", account), "STAYS");
        story.after(Duration.ZERO);

        assertThat(story).isWaitingAt("confirmResult");
    }

    @Test
    void aRescueThatIsUnderWayAlreadyIsWaitedFor() {
        Story story = isDue("ENTERPRISE");
        Story rescue = stories.begin("churn-save", account);
        fixtures.hears(account, "cancellation.received", null);
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);
        assertThat(story).isWaitingAt("playbookEnds");
        assertThat(playbooks.runsOf(account))
                .filteredOn(run -> run.playbook().equals("churn-save"))
                .hasSize(1);

        playbooks.cancel(
                playbooks
                        .startByHand("undelivered-message", account, "m", "x", false, Map.of(), "mia")
                        .id(),
                "Done",
                "mia");
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);
        assertThat(story).isWaitingAt("playbookEnds");
        rescue.does("mia", "triageRisk", ChurnAnswers.triage("NONE"))
                .does("lena", "confirmOutOfOurHands", ChurnAnswers.hands("CONFIRM"));
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);

        assertThat(story).endedWith("CHURNED");
        assertThat(renewal().reason()).isEqualTo("Their parent company decides");
    }

    @Test
    void whoWantsToLeaveAtTheOptionsIsRescued() {
        Story story = isDue("SMB");
        for (int i = 0; i < 3; i++) {
            forecast(story, firmView("COMMIT", 1200));
            if (i == 0) story.skips("mia", "assessValue", "No time");
        }

        story.does("mia", "prepareOptions", options("LEAVE"));

        assertThat(story).isWaitingAt("rescueCustomer");
    }

    @Test
    void whoObjectsIsRescued() {
        Story story = byItself(30);
        onDay(story, 60);
        story.skips("mia", "announcePriceChange", "Nothing changes");
        onDay(story, 44);

        story.does("mia", "checkObjection", RenewalAnswers.objection("YES"));

        assertThat(story).isWaitingAt("rescueCustomer");
    }

    @Test
    void noSecondRescueStartsForACustomerWhoseRenewalIsBeingRescued() {
        saysNo();

        fixtures.hears(account, "cancellation.received", null);
        rounds.untilIdle("start-due-playbooks");

        assertThat(playbooks.runsOf(account))
                .filteredOn(run -> run.playbook().equals("churn-save"))
                .hasSize(1);
    }

    @Test
    void aNewHealthBandRefreshesTheForecast() {
        Story story = isDue("ENTERPRISE");
        bothSay("COMMIT", 1200, story);
        fixtures.hears(account, "champion.left", null);

        story.isTold("band-changed", Map.of());
        assertThat(story).isWaitingAt("askInPerson", "bandForecast");
        forecast(story, view("AT_RISK", 1200));

        assertThat(story).isWaitingAt("askInPerson");
        assertThat(renewal().history()).extracting(Forecast::checkpoint).contains(Checkpoint.BAND_CHANGED);
    }

    @Test
    void aMovedDateMovesEveryTimerOfItsRunOnly() {
        Story story = isDue("ENTERPRISE");
        bothSay("COMMIT", 1200, story);
        story.does("mia", "askInPerson", askedInPerson("UNSURE"));
        bothSay("COMMIT", 1200, story);
        assertThat(story).isWaitingAt("t120");

        accounts.upsertSubscriptions(List.of(row(1200, DATE.plusDays(40), null, null)), "crm");
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);

        assertThat(story.knows("renewalDate")).isEqualTo("2027-04-10");
        assertThat(story.knows("noticeDate")).isEqualTo("2027-03-11");
        assertThat(renewal().renewsOn()).isEqualTo(DATE.plusDays(40));
        onDay(story, 120);
        assertThat(story).isWaitingAt("t120");
        onDay(story, 80);
        assertThat(story).isWaitingAt("assessValue");
    }

    @Test
    void newTermsAreReadAndCountFromThenOn() {
        Story story = isDue("ENTERPRISE");
        bothSay("COMMIT", 1200, story);

        accounts.upsertSubscriptions(List.of(row(1300, DATE, true, 45)), "crm");
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);

        assertThat(story.knows("autoRenewing")).isEqualTo(true);
        assertThat(story.knows("previousMrr")).isEqualTo(1300.0);
        assertThat(story.knows("noticeDate")).isEqualTo("2027-01-15");
    }

    @Test
    void whoAsksForLessAtAnyTimeIsTalkedTo() {
        Story story = isDue("ENTERPRISE");
        bothSay("COMMIT", 1200, story);
        fixtures.hears(account, "reduction.asked", null);
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);
        assertThat(story).isWaitingAt("askInPerson", "discussAskedReduction");

        reduces(story);

        assertThat(story.knows("reductionOutcome")).isEqualTo("REDUCED");
        assertThat(story).isWaitingAt("askInPerson");
    }

    private Story saysNo() {
        Story story = isDue("ENTERPRISE");
        bothSay("COMMIT", 1200, story);
        story.does("mia", "askInPerson", askedInPerson("NO"));
        assertThat(story).isWaitingAt("rescueCustomer");
        return story;
    }

    private void saved(Story rescue, String says) {
        rescue.does("mia", "triageRisk", ChurnAnswers.triage("YES"))
                .does("mia", "drawUpSavePlan", ChurnAnswers.plan())
                .does("mia", "contactExecutive", ChurnAnswers.call())
                .does("mia", "agreePlan", ChurnAnswers.agreed(says));
        for (int days : new int[] {14, 16, 30, 30}) {
            rescue.after(DAY.multipliedBy(days));
            if (rescue.places().contains("holdCheckIn")) rescue.skips("mia", "holdCheckIn", "All is well");
            if (rescue.places().contains("steerRescue")) rescue.skips("eva", "steerRescue", "All is well");
        }
        if (rescue.places().contains("decideAfterPeriod"))
            rescue.does("lena", "decideAfterPeriod", ChurnAnswers.lead("SAVED"));
    }

    private void lost(Story rescue, String endsOn) {
        rescue.does("mia", "triageRisk", ChurnAnswers.triage("YES"))
                .does("mia", "drawUpSavePlan", ChurnAnswers.plan())
                .does("mia", "contactExecutive", ChurnAnswers.call())
                .does("mia", "agreePlan", Map.of("customerDecision", "LEAVES"))
                .does("mia", "recordLoss", ChurnAnswers.loss(endsOn));
    }
}
