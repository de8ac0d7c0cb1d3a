package io.playmaker.models;

import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Stage;
import io.playmaker.account.TimelineEntry;
import io.playmaker.health.Risk;
import io.playmaker.health.RiskKind;
import io.playmaker.playbook.Step;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.Signal;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;

@CoversPlaybook("sales-handoff")
class SalesHandoffTest extends PlayedThrough {

    @Test
    void aWonDealIsHandedOverInAMeetingAndEndsReadyForTheKickoff() {
        AccountId account = fixtures.aProspect("ENTERPRISE", "de");
        accounts.changeStage(account, Stage.ONBOARDING, null, "Signed", "crm");
        rounds.untilIdle("start-due-playbooks");
        Story story = stories.newest("sales-handoff", account).until(clock.instant());

        assertThat(accounts.get(account).owner()).isEqualTo("carla");
        story.does("sam", "fillHandoffSheet", HandoffAnswers.sheet());
        assertThat(story).isWaitingAt("transferKnowledge", "shareKnowledge").gives("transferKnowledge", "carla");
        story.does("carla", "transferKnowledge", HandoffAnswers.meeting());
        assertThat(story).isWaitingAt("shareKnowledge", "bothMet");
        story.does("sam", "shareKnowledge", HandoffAnswers.salesAtMeeting())
                .does("carla", "reviewHandoff", HandoffAnswers.accept())
                .does("sam", "proposeKickoff", HandoffAnswers.kickoffByMail());

        assertThat(story).endedWith("READY");
        assertThat(messages.of(account, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("champion@customer.example");
            assertThat(mail.text()).contains("2026-03-12", "2026-03-13", "Lunch is on us.");
        });
        assertThat(accounts.timeline(account, 20))
                .extracting(TimelineEntry::kind)
                .contains("handoff", "run");
    }

    @Test
    void aSmallerCustomerIsHandedOverInTheSheetAlone() {
        AccountId account = fixtures.aProspect("SMB", "it");
        Story story = stories.begin("sales-handoff", account).does("sam", "fillHandoffSheet", HandoffAnswers.sheet());

        assertThat(story).isWaitingAt("reviewHandoff").gives("reviewHandoff", "mia");
        story.does("mia", "reviewHandoff", HandoffAnswers.accept())
                .does("sam", "proposeKickoff", HandoffAnswers.kickoffByThemselves());

        assertThat(story).endedWith("READY");
        assertThat(messages.of(account, 10)).isEmpty();
    }

    @Test
    void whenNobodyFitsTheLeadChoosesAndTheAccountIsTheirs() {
        AccountId account = fixtures.aProspect("ENTERPRISE", "ja");
        Story story = stories.begin("sales-handoff", account);

        assertThat(story).isWaitingAt("chooseCsm");
        assertThat(story.knows("csmChoices")).asString().contains("Mia Rossi (mia), 0 of 150 accounts");
        story.does("lena", "chooseCsm", Map.of("owner", "nok", "ownerChoiceReason", "Learns Japanese"));

        assertThat(accounts.get(account).owner()).isEqualTo("nok");
        story.does("sam", "fillHandoffSheet", HandoffAnswers.sheet());
        assertThat(story).gives("transferKnowledge", "nok");
    }

    @Test
    void afterThreeReturnsTheLeadDecidesAndAnIncompleteHandoffOpensAReadinessRisk() {
        AccountId account = fixtures.aProspect("SMB", "en");
        Story story = stories.begin("sales-handoff", account);
        for (int time = 1; time <= 3; time++) {
            fillAndReturn(story, "Who decides, asked " + time);
            assertThat(story).isWaitingAt("fillHandoffSheet");
        }
        fillAndReturn(story, "Who decides");
        assertThat(story).isWaitingAt("decideIncompleteHandoff");
        story.does("lena", "decideIncompleteHandoff", HandoffAnswers.leadDecides("COMPLETE"));
        fillAndReturn(story, "Who decides");
        story.skips("lena", "decideIncompleteHandoff", "I spoke to both")
                .does("sam", "proposeKickoff", HandoffAnswers.kickoffByThemselves());

        assertThat(story).endedWith("HANDED_OVER_INCOMPLETE");
        assertThat(risks.of(account)).extracting(Risk::kind).containsExactly(RiskKind.READINESS);
    }

    @Test
    void aMeetingThatWasHeldIsNotHeldAgainWhenTheSheetComesBack() {
        AccountId account = fixtures.aProspect("ENTERPRISE", "de");
        Story story = stories.begin("sales-handoff", account)
                .does("sam", "fillHandoffSheet", HandoffAnswers.sheet())
                .does("sam", "shareKnowledge", HandoffAnswers.salesAtMeeting())
                .does("carla", "transferKnowledge", HandoffAnswers.meeting())
                .does("carla", "reviewHandoff", HandoffAnswers.giveBack("Who decides"));

        story.does("sam", "fillHandoffSheet", HandoffAnswers.sheet());

        assertThat(story).isWaitingAt("reviewHandoff");
    }

    @Test
    void aLostDealEndsTheHandoffFromOutside() {
        AccountId account = fixtures.aProspect("SMB", "en");
        Story story = stories.begin("sales-handoff", account)
                .isTold("deal-lost", Map.of("reason", "They were bought by a competitor"));

        assertThat(story).endedWith("DEAL_LOST");
        assertThat(story.step("fillHandoffSheet").state()).isEqualTo(Step.State.WITHDRAWN);
        assertThat(signals.recent(account, 10)).extracting(Signal::type).contains("deal.lost");
        assertThat(accounts.timeline(account, 10))
                .extracting(TimelineEntry::text)
                .contains("They were bought by a competitor");
    }

    @Test
    void aLateSheetRemindsSalesThenTheirManagerThenTheLead() {
        AccountId account = fixtures.aProspect("SMB", "en");
        Story story = stories.begin("sales-handoff", account);

        story.until(Instant.parse("2026-03-04T16:59:00Z"));
        assertThat(messages.of(account, 10)).isEmpty();
        story.after(Duration.ofMinutes(2));
        assertThat(mailsTo("sam", account)).hasSize(1);
        story.until(Instant.parse("2026-03-06T17:01:00Z"));
        assertThat(mailsTo("sam", account))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("The handoff sheet of New Dawn GmbH is late"));
        story.until(Instant.parse("2026-03-16T17:01:00Z"));
        assertThat(mailsTo("lena", account))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("ten business days"));
        assertThat(story).isWaitingAt("fillHandoffSheet");
        assertThat(story.step("fillHandoffSheet").escalated()).isTrue();
    }

    @Test
    void everyStepMayBeSkippedWithAReason() {
        AccountId account = fixtures.aProspect("ENTERPRISE", "ja");
        Story story = stories.begin("sales-handoff", account)
                .skips("lena", "chooseCsm", "I look after them myself")
                .skips("sam", "fillHandoffSheet", "Carla was there all along")
                .skips("carla", "transferKnowledge", "As above")
                .skips("sam", "shareKnowledge", "As above")
                .skips("nok", "reviewHandoff", "Nothing to review")
                .skips("sam", "proposeKickoff", "The date stands");

        assertThat(story).endedWith("READY");
        assertThat(messages.of(account, 10)).isEmpty();
        assertThat(story.step("reviewHandoff").skipReason()).isEqualTo("Nothing to review");
    }

    @Test
    void aWrongAnswerIsRefusedWithTheFieldsName() {
        Story story = stories.begin("sales-handoff", fixtures.aProspect("SMB", "en"))
                .does("sam", "fillHandoffSheet", HandoffAnswers.sheet());

        assertThatThrownBy(() -> story.does("mia", "reviewHandoff", Map.of("handoffDecision", "MAYBE")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Are you ready to take over? (handoffDecision)")
                .hasMessageContaining("csmConfidence");
        assertThatThrownBy(() ->
                        story.does("mia", "reviewHandoff", Map.of("handoffDecision", "RETURN", "csmConfidence", "2")))
                .hasMessageContaining("What is missing? (handoffMissing)");
        assertThatThrownBy(() -> story.does("mia", "reviewHandoff", Map.of("skip", true)))
                .hasMessageContaining("skipReason");
        assertThat(story).isWaitingAt("reviewHandoff");
    }

    @Test
    void aNewOwnerGetsTheOpenStepAndTheOnesToCome() {
        AccountId account = fixtures.aProspect("ENTERPRISE", "de");
        Story story = stories.begin("sales-handoff", account).does("sam", "fillHandoffSheet", HandoffAnswers.sheet());

        accounts.upsertAccounts(
                List.of(new AccountRow("P-1", null, null, null, "nok", null, null, null, null, null, null, null)),
                "crm");

        assertThat(story).gives("transferKnowledge", "nok");
        story.does("nok", "transferKnowledge", HandoffAnswers.meeting())
                .does("sam", "shareKnowledge", HandoffAnswers.salesAtMeeting());
        assertThat(story).gives("reviewHandoff", "nok");
    }

    @Test
    void aRunIsCancelledByHandAndAbandonedWhenTheAccountLeaves() {
        AccountId account = fixtures.aProspect("SMB", "en");
        Story first = stories.begin("sales-handoff", account).isTold("cancel-run", Map.of("reason", "Started twice"));
        assertThat(first).endedWith("CANCELLED");
        Story second = stories.begin("sales-handoff", account);

        accounts.changeStage(account, Stage.CHURNED, null, "Out of business", "crm");

        assertThat(second).endedWith("ABANDONED");
        assertThat(second.run().outcomeReason()).isEqualTo("Out of business");
    }

    private void fillAndReturn(Story story, String missing) {
        story.does("sam", "fillHandoffSheet", HandoffAnswers.sheet())
                .does(story.step("reviewHandoff").assignee(), "reviewHandoff", HandoffAnswers.giveBack(missing));
    }
}
