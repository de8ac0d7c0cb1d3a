package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.TimelineEntry;
import io.playmaker.health.Risk;
import io.playmaker.health.Risks;
import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each action, called as the engine calls it: at least once, and harmless the second time. */
@PlaymakerTest
class ActionsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Risks risks;

    @Autowired
    Signals signals;

    @Autowired
    Messages messages;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);
    long run;

    @BeforeEach
    void aRun() {
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
        run = playbooks
                .startByHand(Scene.ONE_STEP, umbra, "", "It is time.", false, Map.of(), "carla")
                .id();
    }

    @Test
    void assignOwnerChoosesWhoFitsAndSaysWhy(@Autowired AssignOwner assignOwner) {
        AccountId vela = anAccountWithoutOwner("Vela", "de");

        Map<String, Object> result = assignOwner.perform(new AssignOwner.Inputs(null), call(vela));

        assertThat(result).containsEntry("owner", "carla").containsEntry("ownerFound", true);
        assertThat(String.valueOf(result.get("ownerExplanation")))
                .startsWith("Carla Weber takes ENTERPRISE accounts, speaks de and has the most room");
        assertThat(accounts.get(vela).owner()).isEqualTo("carla");
        assertThat(assignOwner.perform(new AssignOwner.Inputs(null), call(vela)))
                .containsEntry("owner", "carla");
    }

    @Test
    void assignOwnerSaysWhenNobodyFits(@Autowired AssignOwner assignOwner) {
        AccountId vela = anAccountWithoutOwner("Vela", "fi");

        assertThat(assignOwner.perform(new AssignOwner.Inputs(null), call(vela)))
                .containsEntry("ownerFound", false)
                .containsEntry("owner", null)
                .hasEntrySatisfying(
                        "ownerExplanation", why -> assertThat(why.toString()).startsWith("Nobody fits: of 4 CSMs"));
        assertThat(accounts.get(vela).owner()).isNull();
    }

    @Test
    void setStageBringsTheAccountThere(@Autowired SetStage setStage) {
        twice(setStage, new SetStage.Inputs("churned", "2026-03-31T00:00:00Z", "{{why}}"));

        assertThat(accounts.get(umbra).stage()).isEqualTo(Stage.CHURNED);
        assertThat(accounts.get(umbra).churnedOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(accounts.timeline(umbra, 10).stream()
                        .filter(line -> line.kind().equals("stage")))
                .hasSize(1);
        refuses(setStage, new SetStage.Inputs("GONE", null, null), "stage", "use one of PROSPECT");
        refuses(setStage, new SetStage.Inputs("CHURNED", "soon", null), "effectiveOn", "write it as 2026-03-31");
    }

    @Test
    void openRiskAndCloseRiskKeepTheRegister(@Autowired OpenRisk openRisk, @Autowired CloseRisk closeRisk) {
        twice(openRisk, new OpenRisk.Inputs("ADOPTION", "HIGH", "Because {{why}}", "Train them"));
        assertThat(risks.of(umbra)).singleElement().satisfies(risk -> {
            assertThat(risk.severity()).isEqualTo(Risk.Severity.HIGH);
            assertThat(risk.evidence()).extracting(Risk.Evidence::text).containsExactly("Because nobody was trained");
        });

        twice(closeRisk, new CloseRisk.Inputs("ADOPTION", "They were trained"));
        assertThat(risks.of(umbra))
                .singleElement()
                .satisfies(risk -> assertThat(risk.closedAt()).isNotNull());

        refuses(openRisk, new OpenRisk.Inputs("WEATHER", null, null, null), "kind", "use one of READINESS");
        refuses(openRisk, new OpenRisk.Inputs("FIT", "SEVERE", null, null), "severity", "LOW, MEDIUM, HIGH");
        refuses(closeRisk, new CloseRisk.Inputs("FIT", null), "reason", "missing");
    }

    @Test
    void logToTimelineAddsOneLine(@Autowired LogToTimeline logToTimeline) {
        twice(logToTimeline, new LogToTimeline.Inputs("HANDOFF", "Accepted for {{why}}", null));

        assertThat(accounts.timeline(umbra, 10))
                .extracting(TimelineEntry::title)
                .containsExactly("Accepted for nobody was trained");
        refuses(logToTimeline, new LogToTimeline.Inputs(null, " ", null), "title", "missing");
    }

    @Test
    void recordSignalStoresAFactOnce(@Autowired RecordSignal recordSignal) {
        twice(recordSignal, new RecordSignal.Inputs("deal.lost", null, "Lost: {{why}}"));

        assertThat(signals.recent(umbra, 10))
                .singleElement()
                .satisfies(signal -> assertThat(signal.text()).isEqualTo("Lost: nobody was trained"));
        refuses(recordSignal, new RecordSignal.Inputs("no.such.thing", null, null), "type", "no.such.thing");
        refuses(recordSignal, new RecordSignal.Inputs(null, null, null), "type", "missing");
    }

    @Test
    void startPlaybookStartsOnce(@Autowired StartPlaybook startPlaybook) {
        twice(startPlaybook, new StartPlaybook.Inputs("churn-save", null, "Because {{why}}"));

        assertThat(playbooks.runsOf(umbra).stream().filter(one -> one.playbook().equals("churn-save")))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).isEqualTo("Because nobody was trained"));
        assertThat(startPlaybook.perform(new StartPlaybook.Inputs("nope", null, "Why not"), call(umbra)))
                .containsEntry("startVerdict", "NO_SUCH_PLAYBOOK");
        refuses(startPlaybook, new StartPlaybook.Inputs("churn-save", null, null), "reason", "missing");
    }

    @Test
    void sendEmailWritesToWhomTheModelNames(@Autowired SendEmail sendEmail) {
        twice(sendEmail, new SendEmail.Inputs("CHAMPION", "About {{why}}", "Hello {{unknown}}!", null));

        assertThat(messages.of(umbra, 10)).singleElement().satisfies(message -> {
            assertThat(message.to()).containsExactly("ann@umbra.example");
            assertThat(message.contact()).isNotNull();
            assertThat(message.subject()).isEqualTo("About nobody was trained");
            assertThat(message.text()).isEqualTo("Hello !");
        });
        assertThat(written(sendEmail, "OWNER")).containsExactly("carla@playmaker.example");
        assertThat(written(sendEmail, "LEAD")).containsExactly("lena@playmaker.example");
        assertThat(written(sendEmail, "STEP_OWNER")).containsExactly("carla@playmaker.example");
        assertThat(written(sendEmail, "max@elsewhere.example")).containsExactly("max@elsewhere.example");
        refuses(sendEmail, new SendEmail.Inputs("DECISION_MAKER", "a", "b", null), "to", "Add the contact");
        refuses(sendEmail, new SendEmail.Inputs("EVERYBODY", "a", "b", null), "to", "use CHAMPION");
        refuses(sendEmail, new SendEmail.Inputs("OWNER", null, "b", null), "subject", "missing");
    }

    @Test
    void notifyLeadTellsTheRoleAndEscalatesTheOpenSteps(@Autowired NotifyLead notifyLead) {
        twice(notifyLead, new NotifyLead.Inputs(null, "Look at {{why}}", "Please"));

        assertThat(messages.of(umbra, 10))
                .singleElement()
                .satisfies(message -> assertThat(message.to()).containsExactly("lena@playmaker.example"));
        assertThat(playbooks.steps(run)).singleElement().satisfies(step -> {
            assertThat(step.escalated()).isTrue();
            assertThat(step.priority()).isEqualTo(Step.ESCALATED);
        });
        refuses(notifyLead, new NotifyLead.Inputs("boss", "a", "b"), "role", "use one of csm, csm-lead");
        refuses(notifyLead, new NotifyLead.Inputs("sales", "a", null), "text", "missing");
    }

    @Test
    void remindOwnerRemindsOnceADay(@Autowired RemindOwner remindOwner) {
        RemindOwner.Inputs inputs = new RemindOwner.Inputs("deliverByHand");

        assertThat(remindOwner.perform(inputs, call(umbra))).containsEntry("reminded", true);
        assertThat(remindOwner.perform(inputs, call(umbra))).containsEntry("reminded", false);
        clock.advance(Duration.ofDays(1));
        assertThat(remindOwner.perform(inputs, call(umbra))).containsEntry("reminded", true);

        assertThat(messages.of(umbra, 10))
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.subject()).isEqualTo("Overdue: Deliver the message by hand (Umbra)"));
        assertThat(remindOwner.perform(new RemindOwner.Inputs("notOpen"), call(umbra)))
                .containsEntry("reminded", false);
        refuses(remindOwner, new RemindOwner.Inputs(null), "step", "missing");
    }

    @Test
    void recalculateHealthComparesWithTheBaseline(@Autowired RecalculateHealth recalculateHealth) {
        known("before", 0.3, 2);
        Map<String, Object> baseline = recalculateHealth.perform(new RecalculateHealth.Inputs(null, null), call(umbra));
        assertThat(baseline).containsKeys("health", "band", "healthSnapshot").doesNotContainKey("healthProgress");
        Long snapshot = (Long) baseline.get("healthSnapshot");

        assertThat(recalculateHealth.perform(new RecalculateHealth.Inputs(snapshot, null), call(umbra)))
                .containsEntry("healthProgress", "NOT_IMPROVING")
                .containsEntry("healthSnapshot", snapshot);

        clock.advance(Duration.ofDays(14));
        known("after", 0.45, 3);
        Map<String, Object> later =
                recalculateHealth.perform(new RecalculateHealth.Inputs(snapshot, null), call(umbra));
        assertThat(later.get("healthProgress")).isIn("IMPROVING", "RECOVERED");
        assertThat(String.valueOf(later.get("progressText")))
                .startsWith("Health on 2 March 2026 was ")
                .contains("Better:");
        refuses(recalculateHealth, new RecalculateHealth.Inputs(987654L, null), "compareWith", "${baselineSnapshot}");
    }

    @Test
    void recordOutcomeLetsTheFirstStand(@Autowired RecordOutcome recordOutcome) {
        twice(recordOutcome, new RecordOutcome.Inputs("LOST", "{{why}}"));
        recordOutcome.perform(new RecordOutcome.Inputs("SAVED", null), call(umbra));

        assertThat(playbooks.run(run).outcome()).isEqualTo("LOST");
        assertThat(playbooks.run(run).outcomeReason()).isEqualTo("nobody was trained");
        assertThat(playbooks.run(run).state()).isEqualTo(Run.State.RUNNING);
        refuses(recordOutcome, new RecordOutcome.Inputs(null, null), "outcome", "missing");
    }

    private AccountId anAccountWithoutOwner(String name, String language) {
        accounts.upsertAccounts(
                List.of(new AccountRow(
                        name, name, "ENTERPRISE", "ONBOARDING", null, null, null, language, null, null, null, null)),
                "test");
        return accounts.byExternalId(name).orElseThrow().id();
    }

    /** Values for about half of the scorecard's weight. */
    private void known(String when, double usage, double confirmed) {
        signals.record(
                List.of(
                        signal(when, "usage.active_users_ratio", usage),
                        signal(when, "usage.active_users_trend", 0),
                        signal(when, "outcome.plan_measures_reached", usage),
                        signal(when, "outcome.value_confirmed", confirmed),
                        signal(when, "relationship.champion_present", 1),
                        signal(when, "relationship.days_since_contact", 60),
                        signal(when, "service.licences_assigned_ratio", usage),
                        signal(when, "sentiment.nps", -40),
                        signal(when, "sentiment.interactions", 0)),
                false);
    }

    private NewSignal signal(String when, String type, double value) {
        return new NewSignal("test", when + type, "Umbra", type, value, clock.instant(), null, null, null, null);
    }

    private List<String> written(SendEmail sendEmail, String to) {
        Object id = sendEmail
                .perform(new SendEmail.Inputs(to, "a", "b", null), call(umbra, "key " + to))
                .get("messageId");
        return messages.find((Long) id).map(Message::to).orElseThrow();
    }

    private <I extends Record> void twice(Action<I> action, I inputs) {
        action.perform(inputs, call(umbra));
        action.perform(inputs, call(umbra));
    }

    private <I extends Record> void refuses(Action<I> action, I inputs, String input, String remedy) {
        assertThatThrownBy(() -> action.perform(inputs, call(umbra, "another")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(input);
                            assertThat(problem.message()).contains(remedy);
                        }));
    }

    private Action.Call call(AccountId account) {
        return call(account, "call");
    }

    private Action.Call call(AccountId account, String key) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("why", "nobody was trained");
        return new Action.Call(
                playbooks.run(run), accounts.get(account), run + ":" + key, "activity", variables, clock);
    }
}
