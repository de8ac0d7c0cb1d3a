package io.playmaker.models;

import static io.playmaker.models.EscalationAnswers.agreed;
import static io.playmaker.models.EscalationAnswers.level;
import static io.playmaker.models.EscalationAnswers.triage;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.message.Message;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CoversPlaybook("escalation")
class EscalationTest extends PlayedThrough {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    AccountId account;

    @BeforeEach
    void aCustomer() {
        account = fixtures.aCustomer("SMB", "mia");
    }

    @Test
    void aFlaggedTicketStartsOneRunAboutItWithTheClockThatItsWordsAskFor() {
        fixtures.hears(account, "case.escalated", "T-1", "urgent priority");
        fixtures.hears(account, "case.escalated", "T-1", "urgent priority");
        rounds.untilIdle("start-due-playbooks");
        Story story = stories.newest("escalation", account).until(clock.instant());

        assertThat(playbooks.runsOf(account)).singleElement().satisfies(run -> {
            assertThat(run.subject()).isEqualTo("T-1");
            assertThat(run.why()).isEqualTo("A ticket was escalated. urgent priority");
        });
        assertThat(story.knows("severity")).isEqualTo("CRITICAL");
        assertThat(story.step("triageProblem").dueAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void complaintsBadFeedbackAndOldCasesStartItToo() {
        fixtures.hears(account, "complaint.received", "C-1", "Your people do not answer");
        fixtures.hears(account, "feedback.negative", "survey 7", null);
        fixtures.hears(account, "case.old", "T-2", null);
        rounds.untilIdle("start-due-playbooks");

        assertThat(playbooks.runsOf(account)).extracting(Run::subject).containsOnly("C-1", "survey 7", "T-2");
    }

    @Test
    void aRedAccountIsHelpedOneSeverityFaster() {
        assertThat(begin().knows("firstAnswer")).isEqualTo("1 business day");
        playbooks.cancel(stories.newest("escalation", account).run().id(), "Only a try", "lena");
        fixtures.uses(account, Fixtures.HARDLY);

        Story story = begin();

        assertThat(story.knows("relationship")).isEqualTo("RED");
        assertThat(story.knows("firstAnswer")).isEqualTo("4 business hours");
    }

    @Test
    void whatSupportSolvesInTimeAndTheCustomerConfirmsIsResolved() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "TECHNICAL"));
        assertThat(story)
                .isWaitingAt(
                        "solveAtLevel1", "levelWaits", "updateDue", "level2Needed", "level3Needed", "level4Needed");
        assertThat(story.step("solveAtLevel1").dueAt()).isEqualTo(Instant.parse("2026-03-02T17:00:00Z"));
        assertThat(risks.of(account)).singleElement().satisfies(risk -> {
            assertThat(risk.kind()).isEqualTo(RiskKind.PRODUCT_EXPERIENCE);
            assertThat(risk.severity()).isEqualTo(Risk.Severity.HIGH);
            assertThat(risk.evidence())
                    .extracting(Risk.Evidence::text)
                    .containsExactly("Escalated (HIGH): Nobody can sign in since 8:00");
        });

        story.does("sue", "solveAtLevel1", level(1, "SOLVED"));
        assertThat(story).isWaitingAt("confirmResolution");
        story.does("mia", "confirmResolution", agreed("SOLVED"));

        assertThat(story).endedWith("RESOLVED");
        assertThat(mailsToCustomer())
                .as("how satisfied they are")
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("http"));
        assertThat(story.run().outcomeReason()).isEqualTo("A certificate had run out");
        assertThat(risks.of(account))
                .allSatisfy(risk -> assertThat(risk.closeReason())
                        .isEqualTo("The escalation ended: SOLVED. A certificate had run out"));
    }

    @Test
    void aFirstAnswerThatIsLateIsToldToTheLeadAndTheSolutionCountsAsLate() {
        Story story = begin().after(DAY);

        assertThat(mailsTo("lena", account))
                .extracting(Message::subject)
                .containsExactly("Blue Harbour Ltd waits for a first answer");
        story.does("sue", "triageProblem", triage("LOW", "TECHNICAL"))
                .does("sue", "solveAtLevel1", level(1, "SOLVED"))
                .does("mia", "confirmResolution", agreed("SOLVED"));
        assertThat(story).endedWith("RESOLVED_LATE");
    }

    @Test
    void theCustomerHearsFromUsOnTimeFromSupportAndFromLevel3OnFromTheCsm() {
        Story story = begin().does("sue", "triageProblem", EscalationAnswers.triageAndAnswerByMail("CRITICAL"));
        assertThat(mailsToCustomer()).containsExactly("Susi has it. You hear from us at 11:00.");

        story.after(HOUR.multipliedBy(2));
        assertThat(story).gives("updateTicket", "sue");
        story.does("sue", "updateTicket", EscalationAnswers.updateInTicket())
                .does("sue", "solveAtLevel1", level(1, "RAISE"))
                .does("paul", "fixAtLevel2", level(2, "RAISE"));
        assertThat(story.places()).doesNotContain("updateTicket");
        story.after(HOUR.multipliedBy(2));
        assertThat(story).gives("updateCustomer", "mia");
        story.does("mia", "updateCustomer", EscalationAnswers.updateByMail());
        assertThat(mailsToCustomer()).contains("The cause is found").hasSize(2);

        for (int i = 0; i < 4; i++)
            story.after(HOUR.multipliedBy(2)).does("mia", "updateCustomer", EscalationAnswers.updateByMail());
        assertThat(messages.of(account, 50))
                .filteredOn(mail -> mail.to().contains(EscalationAnswers.CUSTOMER))
                .as("what was promised is sent however many there were")
                .hasSize(6)
                .noneMatch(mail -> mail.state() == Message.State.CAPPED);
        story.after(HOUR.multipliedBy(2)).skips("mia", "updateCustomer", "They are in the call");
        assertThat(mailsToCustomer()).hasSize(6);
    }

    @Test
    void eachClockRaisesOneLevelAndAddsPeopleWithoutRemovingThoseAtWork() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "TECHNICAL"));
        story.after(DAY).skips("sue", "updateTicket", "Just told them");
        assertThat(story.places()).contains("solveAtLevel1", "fixAtLevel2", "level3Needed", "level4Needed");
        story.after(DAY).skips("mia", "updateCustomer", "Just told them");
        assertThat(story.places())
                .contains("solveAtLevel1", "fixAtLevel2", "removeRoadblocks", "contactCustomer", "level4Needed");
        story.after(DAY).skips("mia", "updateCustomer", "Just told them");
        assertThat(story.places())
                .contains("solveAtLevel1", "fixAtLevel2", "removeRoadblocks", "contactCustomer", "decideAtTop");
        story.after(DAY.multipliedBy(4));

        assertThat(mailsTo("sue", account)).hasSize(1);
        assertThat(mailsTo("paul", account)).hasSize(1);
        assertThat(mailsTo("mia", account)).hasSize(1);
        assertThat(mailsTo("eva", account))
                .as("told again when the clock ran out at the top")
                .hasSize(3);
        story.does("eva", "decideAtTop", level(4, "UNRESOLVED")).does("mia", "confirmResolution", agreed("UNRESOLVED"));
        assertThat(story).endedWith("UNRESOLVED");
    }

    @Test
    void whoAsksForTheNextLevelStaysAtWork() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "TECHNICAL"))
                .does("sue", "solveAtLevel1", level(1, "RAISE"));
        assertThat(story).gives("solveAtLevel1", "sue");
        story.does("paul", "fixAtLevel2", level(2, "RAISE"));
        story.does("mia", "removeRoadblocks", level(3, "RAISE"));
        assertThat(story).gives("fixAtLevel2", "paul").gives("removeRoadblocks", "mia");
        assertThat(story.places()).contains("decideAtTop").doesNotHaveDuplicates();

        story.does("eva", "decideAtTop", level(4, "SOLVED")).does("mia", "confirmResolution", agreed("SOLVED"));
        assertThat(story).endedWith("RESOLVED");
    }

    @Test
    void aLevelHandsBackToTheOneBelowAndItsClockBeginsAnew() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "TECHNICAL"))
                .does("sue", "solveAtLevel1", level(1, "RAISE"))
                .does("paul", "fixAtLevel2", level(2, "RAISE"))
                .does("mia", "removeRoadblocks", level(3, "RAISE"))
                .does("eva", "decideAtTop", level(4, "HAND_BACK"));
        assertThat(story.places()).contains("removeRoadblocks", "level4Needed");
        story.does("mia", "removeRoadblocks", level(3, "HAND_BACK"));
        assertThat(story.places()).contains("fixAtLevel2", "level3Needed");
        story.after(HOUR.multipliedBy(3)).does("paul", "fixAtLevel2", level(2, "HAND_BACK"));
        assertThat(story.places()).contains("solveAtLevel1", "level2Needed");

        story.until(Instant.parse("2026-03-03T11:59:00Z"));
        assertThat(story.places()).contains("level2Needed");
        story.until(Instant.parse("2026-03-03T12:01:00Z"));
        assertThat(story).gives("fixAtLevel2", "paul");
        story.does("paul", "fixAtLevel2", level(2, "OUT_OF_OUR_HANDS"))
                .does("mia", "confirmResolution", agreed("OUT_OF_OUR_HANDS"));
        assertThat(story).endedWith("OUT_OF_OUR_HANDS");
    }

    @Test
    void aQuestionOfValueGoesToTheCsmAtOnceAndToEngineersOnlyWhenItProvesTechnical() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "VALUE"));
        assertThat(story.places())
                .contains("contactCustomer", "removeRoadblocks", "level1Needed", "level2Needed", "level4Needed");
        assertThat(risks.of(account)).extracting(Risk::kind).containsExactly(RiskKind.READINESS);
        assertThat(story.step("contactCustomer").dueAt()).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));

        story.does("mia", "contactCustomer", EscalationAnswers.contacted())
                .does("mia", "removeRoadblocks", level(3, "HAND_BACK"));
        assertThat(story.places()).contains("solveAtLevel1", "fixAtLevel2", "level3Needed");
        story.does("paul", "fixAtLevel2", level(2, "RAISE"))
                .does("mia", "removeRoadblocks", level(3, "WORKAROUND"))
                .does("mia", "confirmResolution", agreed("WORKAROUND"));
        assertThat(story).endedWith("WORKAROUND");
    }

    @Test
    void nobodyIsHeldUpByStepsThatAreSkipped() {
        Story story = begin().skips("sue", "triageProblem", "We know them");
        story.skips("sue", "solveAtLevel1", "Not ours");
        assertThat(story.places()).contains("level1Needed", "fixAtLevel2");
        story.skips("paul", "fixAtLevel2", "Not ours")
                .skips("mia", "contactCustomer", "Lena did")
                .skips("mia", "removeRoadblocks", "Lena does");
        story.skips("eva", "decideAtTop", "Lena does");
        assertThat(story.places())
                .contains("level1Needed", "level2Needed", "level3Needed", "level4Needed")
                .doesNotContain("decideAtTop");
        story.after(DAY.multipliedBy(2));
        assertThat(story.places()).as("asked again when the clock ran out").contains("decideAtTop");
        story.does("eva", "decideAtTop", level(4, "SOLVED"))
                .skips("mia", "confirmResolution", "On holiday")
                .skips("lena", "decideToClose", "Not now");
        assertThat(story).isWaitingAt("confirmResolution");
    }

    @Test
    void aCustomerWhoDoesNotAgreeGetsEverybodyBackToWork() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "TECHNICAL"))
                .does("sue", "solveAtLevel1", level(1, "RAISE"))
                .does("paul", "fixAtLevel2", level(2, "SOLVED"));
        story.does("mia", "confirmResolution", EscalationAnswers.confirmed("DISAGREES", "YES", "SOLVED"));
        assertThat(story).gives("solveAtLevel1", "sue").gives("fixAtLevel2", "paul");
        story.does("paul", "fixAtLevel2", level(2, "SOLVED"));
        story.does("mia", "confirmResolution", EscalationAnswers.confirmed("AGREES", "NO", "SOLVED"));
        assertThat(story.places()).as("both sides must agree").contains("fixAtLevel2", "levelWaits");
    }

    @Test
    void whenTheCustomerIsSilentTheLeadAsksAgainOrClosesIt() {
        Story story = begin().does("sue", "triageProblem", triage("HIGH", "TECHNICAL"))
                .does("sue", "solveAtLevel1", level(1, "WORKAROUND"))
                .does("mia", "confirmResolution", EscalationAnswers.confirmed("SILENT", "YES", "WORKAROUND"));
        assertThat(story).isWaitingAt("decideToClose").gives("decideToClose", "lena");
        story.does("lena", "decideToClose", EscalationAnswers.withoutAnswer("ASK"))
                .does("mia", "confirmResolution", EscalationAnswers.confirmed("SILENT", "YES", "WORKAROUND"))
                .does("lena", "decideToClose", EscalationAnswers.withoutAnswer("CLOSE"));

        assertThat(story).endedWith("WORKAROUND");
        assertThat(story.run().outcomeReason()).isEqualTo("They use it every day again");
    }

    @Test
    void whoeverSaysThatATicketIsResolvedSaysItOfThatTicketOnly() {
        fixtures.hears(account, "case.escalated", "T-1", "high");
        fixtures.hears(account, "complaint.received", "C-1", "They are angry");
        rounds.untilIdle("start-due-playbooks");
        Story ticket = about("T-1").does("sue", "triageProblem", triage("HIGH", "TECHNICAL"));
        Story complaint = about("C-1").does("sue", "triageProblem", triage("HIGH", "TECHNICAL"));

        fixtures.hears(account, "escalation.resolved", "T-1", "Fixed with 4.2");
        rounds.untilIdle("start-due-playbooks");

        ticket.until(clock.instant());
        assertThat(ticket).isWaitingAt("confirmResolution");
        assertThat(complaint.places()).contains("solveAtLevel1");
        ticket.does("mia", "confirmResolution", agreed("SOLVED"));
        assertThat(ticket).endedWith("RESOLVED");
    }

    @Test
    void aNewSeveritySetsTheClocksOfWhatIsRunning() {
        fixtures.hears(account, "case.escalated", "T-1", "medium");
        rounds.untilIdle("start-due-playbooks");
        Story story = about("T-1").does("sue", "triageProblem", triage("MEDIUM", "TECHNICAL"));
        assertThat(story.step("solveAtLevel1").dueAt()).isEqualTo(Instant.parse("2026-03-03T17:00:00Z"));

        story.after(HOUR);
        fixtures.hears(account, "severity.changed", "T-1", "CRITICAL");
        rounds.untilIdle("start-due-playbooks");
        story.until(clock.instant());

        assertThat(story.knows("updateEvery")).isEqualTo("2 hours");
        assertThat(story.step("solveAtLevel1").dueAt()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        story.until(Instant.parse("2026-03-02T11:01:00Z"));
        assertThat(story.places()).contains("fixAtLevel2", "updateTicket");
        assertThat(story.run().why()).isEqualTo("A ticket was escalated. medium");
    }

    @Test
    void whoSaysThatTheSeverityChangedAndNotToWhatIsAskedForIt() {
        Story story = begin().does("sue", "triageProblem", triage("CRITICAL", "TECHNICAL"))
                .isTold("severity-changed", Map.of());
        assertThat(story).gives("judgeSeverity", "sue");
        story.does("sue", "judgeSeverity", EscalationAnswers.severity("LOW"));
        assertThat(story.step("solveAtLevel1").dueAt()).isEqualTo(Instant.parse("2026-03-06T17:00:00Z"));

        story.isTold("severity-changed", Map.of("newSeverity", "HIGH"));
        assertThat(story.knows("levelTime")).isEqualTo("1 business day");
        story.isTold("severity-changed", Map.of()).skips("sue", "judgeSeverity", "A slip");
        assertThat(story.knows("severity")).isEqualTo("HIGH");
    }

    @Test
    void aCriticalProblemIsReviewedWithoutFailAndItsRiskMayStay() {
        Story story = begin().does("sue", "triageProblem", triage("CRITICAL", "TECHNICAL"))
                .does("sue", "solveAtLevel1", level(1, "SOLVED"))
                .does("mia", "confirmResolution", EscalationAnswers.agreedAndReviewed("SOLVED"));

        assertThat(story).isWaitingAt("reviewCause").gives("reviewCause", "sue");
        assertThatThrownBy(() -> story.skips("sue", "reviewCause", "No time"));
        assertThat(story).isWaitingAt("reviewCause");
        story.does("sue", "reviewCause", EscalationAnswers.review());
        assertThat(story).endedWith("RESOLVED");
        assertThat(risks.of(account))
                .singleElement()
                .satisfies(risk -> assertThat(risk.closedAt()).isNull());
    }

    private Story begin() {
        return stories.begin("escalation", account);
    }

    private Story about(String subject) {
        return stories.about("escalation", account, subject);
    }

    private List<String> mailsToCustomer() {
        return messages.of(account, 50).stream()
                .filter(mail -> mail.to().contains(EscalationAnswers.CUSTOMER))
                .map(Message::text)
                .toList();
    }
}
