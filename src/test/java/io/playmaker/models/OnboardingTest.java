package io.playmaker.models;

import static io.playmaker.models.OnboardingAnswers.GO_LIVE;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.ContactRow;
import io.playmaker.account.Stage;
import io.playmaker.account.TimelineEntry;
import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.message.Message;
import io.playmaker.plan.Milestone;
import io.playmaker.plan.Plans;
import io.playmaker.plan.SuccessPlan;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.Signal;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Story;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversPlaybook("onboarding")
class OnboardingTest extends PlayedThrough {

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> TALKS =
            List.of("alignStakeholders", "setExpectations", "discoverObjectives", "agreeSuccess", "agreeMetrics");

    @Autowired
    Plans plans;

    @Autowired
    Triggers triggers;

    @Test
    void highTouchGoesThroughAllStepsLiveInTheirOrderAndEndsLiveWithValue() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = onboards(account);
        assertThat(story).isWaitingAt("prepareKickoff").gives("prepareKickoff", "carla");
        story.does("carla", "prepareKickoff", OnboardingAnswers.prepared())
                .until(Instant.parse("2026-03-09T12:00:00Z"))
                .does("carla", "holdKickoff", OnboardingAnswers.held())
                .does("carla", "alignStakeholders", OnboardingAnswers.stakeholders())
                .does("carla", "setExpectations", OnboardingAnswers.expectations())
                .does("carla", "discoverObjectives", OnboardingAnswers.objectives())
                .does("carla", "agreeSuccess", OnboardingAnswers.success())
                .does("carla", "agreeMetrics", OnboardingAnswers.metrics())
                .does("carla", "configureAccount", OnboardingAnswers.configured())
                .does("carla", "trainUsers", OnboardingAnswers.trained());
        fixtures.hears(account, "service.licences_assigned_ratio", 0.9);
        story.until(Instant.parse("2026-05-04T15:00:00Z"))
                .does("carla", "goLive", OnboardingAnswers.live(GO_LIVE))
                .does("carla", "manageChange", OnboardingAnswers.change());
        fixtures.hears(account, "first-value.reached", null);
        story.does("carla", "wrapUp", OnboardingAnswers.wrappedUp());

        assertThat(story).isWaitingAt("answerOrTime");
        answers(story, 5);
        story.does("carla", "judgeValue", OnboardingAnswers.judged("4"));

        assertThat(story).endedWith("LIVE_WITH_VALUE");
        assertThat(accounts.get(account).stage()).isEqualTo(Stage.ADOPTION);
        assertThat(story.run().outcomeReason()).isEqualTo("They closed April in three days");
        assertThat(recorded(account, "onboarding.days_to_first_call")).containsExactly(7.0);
        assertThat(recorded(account, "onboarding.days_to_first_value")).containsExactly(63.0);
        assertThat(recorded(account, "onboarding.days_to_onboard")).containsExactly(63.0);
        assertThat(recorded(account, "sentiment.csm_judgement")).containsExactly(4.0);
        assertThat(triggers.moments(new MomentFilter(account, null, MomentKind.LIFECYCLE, "run-ended", 0, 10)))
                .singleElement()
                .satisfies(moment -> assertThat(moment.facts())
                        .containsEntry("endedPlaybook", "onboarding")
                        .containsEntry("outcome", "LIVE_WITH_VALUE"));
    }

    @Test
    void theKickoffMailsAgendaAndSummaryAndDraftsTheSuccessPlan() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = onboards(account).does("carla", "prepareKickoff", OnboardingAnswers.prepared());
        assertThat(mailToChampion(account)).satisfies(agenda -> {
            assertThat(agenda.subject()).isEqualTo("Agenda for our kickoff: Blue Harbour Ltd");
            assertThat(agenda.text()).contains("2026-03-09");
        });
        story.after(DAY.multipliedBy(7)).does("carla", "holdKickoff", OnboardingAnswers.held());

        assertThat(mailToChampion(account).text())
                .contains(
                        "Where you want to be: Close the books in three days",
                        "- Ann, Send the list of users, So that all can sign in, By mail, 2026-03-16\n- Carla, Set up sign-on");
        SuccessPlan plan = plans.of(account).orElseThrow();
        assertThat(plan.canvas().objective()).isEqualTo("Close the books in three days");
        assertThat(plan.canvas().highlights()).isEqualTo("A bank of 400 people in two cities");
        assertThat(plan.commitments()).hasSize(2);
        assertThat(plan.changes().get(0).by())
                .isEqualTo("onboarding run " + story.run().id());
    }

    @Test
    void theTalksCompleteTheSuccessPlanAndItsMilestones() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = kickedOff(account)
                .does("carla", "alignStakeholders", OnboardingAnswers.stakeholders())
                .does("carla", "setExpectations", OnboardingAnswers.expectations())
                .does("carla", "discoverObjectives", OnboardingAnswers.objectives())
                .does("carla", "agreeSuccess", OnboardingAnswers.success())
                .does("carla", "agreeMetrics", OnboardingAnswers.metrics());

        SuccessPlan plan = plans.of(account).orElseThrow();
        assertThat(plan.canvas().objective()).isEqualTo("Close the books in three days, every month");
        assertThat(plan.canvas().successCriteria()).isEqualTo("The books are closed by the third");
        assertThat(plan.measures())
                .singleElement()
                .satisfies(one -> assertThat(one.target()).isEqualTo("3 instead of 9"));
        assertThat(plan.milestones()).extracting(Milestone::title).containsExactly("Go-live", "First value");
        assertThat(story).isWaitingAt("configureAccount");
    }

    @Test
    void targetDatesFollowFromTheAgreedGoLiveAndNoStepIsLateBeforeItBegins() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = kickedOff(account);

        assertThat(story.step("alignStakeholders").dueAt()).isEqualTo("2026-03-20T09:00:00Z");
        story.after(DAY.multipliedBy(14));
        story.does("carla", "alignStakeholders", OnboardingAnswers.stakeholders());
        assertThat(story.step("setExpectations").dueAt()).isEqualTo("2026-03-25T17:00:00Z");
    }

    @Test
    void lowTouchTrainsByMaterialAndChecksInLive() {
        AccountId account = fixtures.aCustomer("MID_MARKET", "carla");
        Story story = kickedOff(account);
        TALKS.forEach(step -> story.skips("carla", step, "Done in the kickoff"));
        story.does("carla", "configureAccount", OnboardingAnswers.configured());

        assertThat(story).isWaitingAt("holdTrainingCheckIn");
        assertThat(mailToChampion(account).text()).contains("three exercises", GO_LIVE);
        story.does("carla", "holdTrainingCheckIn", OnboardingAnswers.checkedIn())
                .does("carla", "goLive", OnboardingAnswers.live("2026-05-06"));
        assertThat(plans.of(account).orElseThrow().milestones())
                .containsExactly(new Milestone(
                        "Go-live", LocalDate.parse(GO_LIVE), Milestone.State.REACHED, LocalDate.of(2026, 5, 6)));
        assertThat(story).isWaitingAt("manageChange");
    }

    @Test
    void techTouchGetsMailsAndNobodyHasAStepWhileItIsOnTrack() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story story = onboards(account);
        assertThat(story).isWaitingAt("thirdDay");
        story.after(DAY.multipliedBy(3));
        assertThat(story).isWaitingAt("goLiveDay");
        usedBy(account, 0.9);
        story.until(Instant.parse("2026-03-23T12:00:00Z"));
        assertThat(story).isWaitingAt("twoWeeksLater");
        fixtures.hears(account, "first-value.reached", null);
        story.after(DAY.multipliedBy(15));

        assertThat(story).isWaitingAt("answerOrTime");
        assertThat(playbooks.steps(story.run().id())).isEmpty();
        assertThat(messages.of(account, 10))
                .extracting(Message::subject)
                .contains(
                        "Welcome, Blue Harbour Ltd: your first three steps",
                        "The task that most people do first",
                        "What has changed for you, Blue Harbour Ltd?");
        story.after(DAY.multipliedBy(15));
        assertThat(story).endedWith("LIVE_WITH_VALUE");
    }

    @Test
    void techTouchOffTrackBecomesAStepForThePersonAndIsJudgedByThem() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story story = onboards(account);
        usedBy(account, 0.2);
        story.after(DAY.multipliedBy(8));

        assertThat(story).isWaitingAt("goLiveDay", "correctCourse").gives("correctCourse", "mia");
        assertThat(story.knows("onboardingStanding")).isEqualTo("LICENCES_BEHIND");
        assertThat(openRisks(account)).extracting(Risk::severity).containsExactly(Risk.Severity.MEDIUM);
        story.after(DAY.multipliedBy(7));
        assertThat(steps(story, "correctCourse")).as("one step at a time").hasSize(1);
        story.does("mia", "correctCourse", OnboardingAnswers.corrected());
        story.after(DAY.multipliedBy(7));
        assertThat(steps(story, "correctCourse"))
                .as("still behind a week later")
                .hasSize(2);
        story.skips("mia", "correctCourse", "They are on holiday");
        story.until(Instant.parse("2026-04-06T12:00:00Z"));
        answers(story, 2);
        story.does("mia", "judgeValue", OnboardingAnswers.judged("3"));

        assertThat(story).endedWith("LIVE_WITHOUT_VALUE");
    }

    @Test
    void anOnboardingThatCatchesUpClosesItsLaunchRisk() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story story = onboards(account);
        usedBy(account, 0.2);
        story.after(DAY.multipliedBy(8)).does("mia", "correctCourse", OnboardingAnswers.corrected());
        usedBy(account, 0.9);

        story.after(DAY.multipliedBy(7));

        assertThat(openRisks(account)).isEmpty();
        assertThat(risks.of(account))
                .singleElement()
                .satisfies(risk -> assertThat(risk.closeReason())
                        .startsWith("The onboarding is back on track. Licences assigned: 90 %."));
    }

    @Test
    void pastTheLongestTimeTheLeadIsToldAndMayLetItGoOnOrEndItStalled() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = onboards(account);
        usedBy(account, 0.9);

        story.until(Instant.parse("2026-05-31T09:01:00Z"));

        assertThat(mailsTo("lena", account))
                .anySatisfy(
                        mail -> assertThat(mail.subject()).isEqualTo("The onboarding of Blue Harbour Ltd is stuck"));
        assertThat(openRisks(account)).extracting(Risk::severity).containsExactly(Risk.Severity.HIGH);
        assertThat(signals.recent(account, 50)).extracting(Signal::type).contains("onboarding.stuck");
        story.does("lena", "decideStuck", OnboardingAnswers.goesOnUntil("2026-06-15"));
        story.until(Instant.parse("2026-06-15T08:59:00Z"));
        assertThat(steps(story, "decideStuck")).hasSize(1);
        story.after(Duration.ofMinutes(2)).skips("lena", "decideStuck", "I speak to them next week");
        story.after(DAY.multipliedBy(14)).does("lena", "decideStuck", OnboardingAnswers.ends("STALLED"));

        assertThat(story).endedWith("STALLED");
        assertThat(story.run().outcomeReason()).isEqualTo("Nobody answers any more");
        assertThat(accounts.get(account).stage()).isEqualTo(Stage.ADOPTION);
    }

    @Test
    void aCustomerWhoGivesUpEndsAbandonedAndSoDoesOneWhoLeaves() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story story = onboards(account);
        fixtures.hears(account, "first-value.reached", null);
        story.isTold("go-live-moved", Map.of("goLiveDate", "2026-09-01"));
        story.until(Instant.parse("2026-05-31T09:01:00Z"));
        story.does("lena", "decideStuck", OnboardingAnswers.ends("ABANDONED"));
        assertThat(story).endedWith("ABANDONED");

        Story again = stories.begin("onboarding", account);
        accounts.changeStage(account, Stage.CHURNED, null, "Out of business", "crm");
        assertThat(again).endedWith("ABANDONED");
    }

    @Test
    void aMovedGoLiveTakesTargetDatesTimersAndMilestoneAlong() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = kickedOff(account);

        story.isTold("go-live-moved", Map.of("goLiveDate", "2026-06-01"));

        assertThat(story.step("alignStakeholders").dueAt()).isEqualTo("2026-04-17T09:00:00Z");
        assertThat(plans.of(account).orElseThrow().milestones())
                .extracting(Milestone::targetOn)
                .containsExactly(LocalDate.of(2026, 6, 1));
        assertThat(accounts.timeline(account, 20))
                .extracting(TimelineEntry::title)
                .contains("Go-live moved to 2026-06-01");
    }

    @Test
    void aGoLiveThatMovesWithoutADateAsksTheCsmForOne() {
        AccountId account = fixtures.aCustomer("SMB", "mia");
        Story story = onboards(account).after(DAY.multipliedBy(3));
        fixtures.hears(account, "go-live.moved", null);
        rounds.untilIdle("start-due-playbooks");

        assertThat(story).isWaitingAt("goLiveDay", "agreeNewDate");
        story.does("mia", "agreeNewDate", OnboardingAnswers.newDate("2026-04-20"));

        story.until(Instant.parse("2026-04-20T08:59:00Z"));
        assertThat(story.places()).contains("goLiveDay");
        story.after(Duration.ofMinutes(2));
        assertThat(story.places()).contains("twoWeeksLater");
    }

    @Test
    void theFirstValueIsRecordedOnTheDayItIsHeardOf() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = onboards(account).after(DAY.multipliedBy(20));

        fixtures.hears(account, "first-value.reached", null);
        rounds.untilIdle("start-due-playbooks");
        story.after(Duration.ZERO);

        assertThat(recorded(account, "onboarding.days_to_first_value")).containsExactly(20.0);
        assertThat(accounts.timeline(account, 20))
                .extracting(TimelineEntry::title)
                .contains("First value reached");
    }

    @Test
    void everyStepMayBeSkippedAndTheRunStillComesToAnEnd() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = onboards(account)
                .skips("carla", "prepareKickoff", "I know them")
                .skips("carla", "holdKickoff", "They do not want one");
        assertThat(story).isWaitingAt("alignStakeholders");
        TALKS.forEach(step -> story.skips("carla", step, "No time"));
        for (String step : List.of("configureAccount", "trainUsers", "goLive", "manageChange", "wrapUp"))
            story.skips("carla", step, "They did it themselves");
        story.after(DAY.multipliedBy(14)).skips("carla", "judgeValue", "I cannot tell");

        assertThat(story).endedWith("LIVE_WITHOUT_VALUE");
        assertThat(recorded(account, "onboarding.days_to_first_call")).isEmpty();
        assertThat(recorded(account, "sentiment.csm_judgement")).isEmpty();
    }

    @Test
    void whenNobodyCanBeAskedTheCsmJudgesAtOnce() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "carla");
        Story story = onboards(account)
                .skips("carla", "prepareKickoff", "Done before")
                .skips("carla", "holdKickoff", "Done before");
        TALKS.forEach(step -> story.skips("carla", step, "Done before"));
        for (String contact : List.of("C-1-champion", "C-1-sponsor")) leaves(contact);
        for (String step : List.of("configureAccount", "trainUsers", "goLive", "manageChange", "wrapUp"))
            story.skips("carla", step, "Done before");

        assertThat(story).isWaitingAt("judgeValue");
        story.does("carla", "judgeValue", OnboardingAnswers.judged("5"));
        assertThat(story).endedWith("LIVE_WITH_VALUE");
    }

    @Test
    void aReadyHandoffStartsOneOnboardingAndAStageReachedOtherwiseAlso() {
        AccountId account = fixtures.aProspect("SMB", "en");
        accounts.changeStage(account, Stage.ONBOARDING, null, "Signed", "crm");
        rounds.untilIdle("start-due-playbooks");
        assertThat(playbooks.runsOf(account)).extracting(Run::playbook).containsExactly("sales-handoff");
        stories.newest("sales-handoff", account)
                .does("sam", "fillHandoffSheet", HandoffAnswers.sheet())
                .does(accounts.get(account).owner(), "reviewHandoff", HandoffAnswers.accept())
                .does("sam", "proposeKickoff", HandoffAnswers.kickoffByThemselves());
        rounds.untilIdle("start-due-playbooks");
        assertThat(onboardings(account))
                .singleElement()
                .satisfies(
                        run -> assertThat(run.why()).isEqualTo("Sales handed the customer over; the kickoff is next."));

        AccountId selfMade = fixtures.aCustomer("SMB", "mia");
        accounts.changeStage(selfMade, Stage.ONBOARDING, null, "New team", "crm");
        rounds.untilIdle("start-due-playbooks");
        assertThat(onboardings(selfMade)).hasSize(1);
    }

    @Test
    void wrongAnswersAreRefusedWithTheirFieldsNames() {
        Story story = onboards(fixtures.aCustomer("ENTERPRISE", "carla"))
                .does("carla", "prepareKickoff", OnboardingAnswers.prepared());
        Map<String, Object> answers = OnboardingAnswers.held();
        answers.put("commitments", List.of(Map.of("who", "Ann", "what", "")));

        assertThatThrownBy(() -> story.does("carla", "holdKickoff", answers))
                .hasMessageContaining("7. Commitments of both sides, row 1: What (what) is needed");
        answers.put("commitments", List.of(Map.of("who", "Ann", "what", "Call", "when", "soon")));
        assertThatThrownBy(() -> story.does("carla", "holdKickoff", answers))
                .hasMessageContaining("When (when) takes a date such as 2026-03-31");
        assertThat(story).isWaitingAt("holdKickoff");
    }

    private Story onboards(AccountId account) {
        return stories.begin("onboarding", account);
    }

    private Story kickedOff(AccountId account) {
        return onboards(account)
                .does("carla", "prepareKickoff", OnboardingAnswers.prepared())
                .until(Instant.parse("2026-03-09T12:00:00Z"))
                .does("carla", "holdKickoff", OnboardingAnswers.held());
    }

    private void leaves(String contact) {
        accounts.upsertContacts(
                List.of(new ContactRow(contact, "C-1", null, null, null, null, null, null, LocalDate.of(2026, 3, 1))),
                "crm");
    }

    private void answers(Story story, int score) {
        story.isTold(
                "value-check-answered",
                Map.of("surveyAnswer", String.valueOf(score), "surveyScore", score, "surveyComment", "Thank you"));
    }

    /** The product reports how many licences are given to people and how many of them work with it. */
    private void usedBy(AccountId account, double share) {
        fixtures.hears(account, "service.licences_assigned_ratio", share);
        fixtures.hears(account, "usage.active_users_ratio", share);
    }

    private Message mailToChampion(AccountId account) {
        return messages.of(account, 50).stream()
                .filter(mail -> mail.to().contains("champion@customer.example"))
                .findFirst()
                .orElseThrow();
    }

    private List<Double> recorded(AccountId account, String measure) {
        return signals.recent(account, 200).stream()
                .filter(signal -> signal.type().equals(measure))
                .map(Signal::value)
                .toList();
    }

    private List<Risk> openRisks(AccountId account) {
        return risks.of(account).stream()
                .filter(risk -> risk.kind() == RiskKind.LAUNCH && risk.closedAt() == null)
                .toList();
    }

    private List<Step> steps(Story story, String key) {
        return playbooks.steps(story.run().id()).stream()
                .filter(step -> step.key().equals(key))
                .toList();
    }

    private List<Run> onboardings(AccountId account) {
        return playbooks.runsOf(account).stream()
                .filter(run -> run.playbook().equals("onboarding"))
                .toList();
    }
}
