package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.plan.Milestone;
import io.playmaker.plan.Plans;
import io.playmaker.plan.SuccessPlan;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The actions of an onboarding, called as the engine calls them: at least once, and harmless the second time. */
@PlaymakerTest
class OnboardingActionsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Plans plans;

    @Autowired
    Signals signals;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    private final Map<String, Object> variables = new HashMap<>();
    private AccountId account = new AccountId(1);
    private long run;

    @BeforeEach
    void aRun() {
        account = fixtures.aCustomer("MID_MARKET", "carla");
        run = playbooks
                .startByHand(Scene.ONE_STEP, account, "", "It is time.", false, Map.of(), "carla")
                .id();
    }

    @Test
    void draftSuccessPlanWritesWhatTheFormsSaid(@Autowired DraftSuccessPlan draft) {
        variables.put("wish", "faster");
        DraftSuccessPlan.Inputs inputs = new DraftSuccessPlan.Inputs(
                null,
                "Close the books {{wish}}",
                null,
                null,
                null,
                List.of(Map.of("title", "Days to close", "target", "3 instead of 9")),
                List.of(
                        Map.of("who", "Ann", "what", "Send the list", "when", "2026-03-20"),
                        Map.of("who", "", "what", "")));

        twice(draft, inputs);

        SuccessPlan plan = plans.of(account).orElseThrow();
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.canvas().objective()).isEqualTo("Close the books faster");
        assertThat(plan.measures()).hasSize(1);
        assertThat(plan.commitments())
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEqualTo(LocalDate.of(2026, 3, 20)));
        refuses(
                draft,
                new DraftSuccessPlan.Inputs(null, null, null, null, null, null, List.of(Map.of("what", "Send it"))),
                "commitments",
                "Who does \"Send it\" is missing");
    }

    @Test
    void addMilestonesPlansThemAndSaysWhenTheyWereReached(@Autowired AddMilestones add) {
        variables.put("goLiveDate", "2026-04-15");
        twice(
                add,
                new AddMilestones.Inputs(
                        "Users trained = 2026-04-08\nGo-live = {{goLiveDate}}\nReview = {{reviewOn}}", null));
        add.perform(new AddMilestones.Inputs("Go-live = 2026-04-17", "REACHED"), call());
        add.perform(new AddMilestones.Inputs("Users trained =", "DROPPED"), call());

        assertThat(plans.of(account).orElseThrow().milestones())
                .containsExactly(
                        new Milestone("Users trained", LocalDate.of(2026, 4, 8), Milestone.State.DROPPED, null),
                        new Milestone(
                                "Go-live",
                                LocalDate.of(2026, 4, 15),
                                Milestone.State.REACHED,
                                LocalDate.of(2026, 4, 17)));
        refuses(add, new AddMilestones.Inputs("Go-live", null), "milestones", "Go-live = {{goLiveDate}}");
        refuses(add, new AddMilestones.Inputs("Go-live = soon", null), "milestones", "write it as 2026-03-31");
        refuses(add, new AddMilestones.Inputs("Go-live = 2026-04-15", "LATE"), "state", "PLANNED, REACHED, DROPPED");
    }

    @Test
    void planOnboardingCountsFromTheContractAndForOldCustomersFromToday(@Autowired PlanOnboarding plan) {
        assertThat(plan.perform(new PlanOnboarding.Inputs(), call()))
                .containsEntry("touch", "LOW")
                .containsEntry("onboardingSince", "2026-03-02")
                .containsEntry("goLiveDate", "2026-04-16")
                .containsEntry("onboardingDeadline", "2026-05-31");
        contractBegins(LocalDate.of(2026, 1, 10));

        assertThat(plan.perform(new PlanOnboarding.Inputs(), call()))
                .containsEntry("onboardingSince", "2026-01-10")
                .containsEntry("goLiveDate", "2026-03-16")
                .containsEntry("onboardingDeadline", "2026-04-10");
    }

    @Test
    void measureOnboardingReadsWhatIsFreshAndRecordsTheTimeToTheFirstValueOnce(@Autowired MeasureOnboarding measure) {
        MeasureOnboarding.Inputs inputs = new MeasureOnboarding.Inputs("2026-03-01", "2026-04-15");
        assertThat(measure.perform(inputs, call()))
                .containsEntry("licencesAssigned", null)
                .containsEntry("firstValue", "NO")
                .containsEntry("daysToGoLive", 44);
        fixtures.hears(account, "service.licences_assigned_ratio", 0.6);
        fixtures.hears(account, "usage.active_users_ratio", 0.25);
        clock.advance(Duration.ofDays(50));
        fixtures.hears(account, "first-value.reached", null);

        Map<String, Object> read = measure.perform(inputs, call());
        clock.advance(Duration.ofDays(5));
        fixtures.hears(account, "first-value.reached", null);
        measure.perform(inputs, call());

        assertThat(read)
                .containsEntry("licencesAssigned", 0.6)
                .containsEntry("activeUsers", null)
                .containsEntry("firstValue", "YES")
                .containsEntry("daysToGoLive", -6)
                .containsEntry(
                        "onboardingText",
                        "Licences assigned: 60 %. Active users: not known. First value: reached on 2026-04-21. The go-live date was 6 days ago.");
        assertThat(recorded("onboarding.days_to_first_value")).containsExactly(51.0);
        refuses(measure, new MeasureOnboarding.Inputs("2026-03-01", null), "goLiveDate", "missing");
    }

    @Test
    void recordDurationCountsTheDaysOnceInARun(@Autowired RecordDuration record) {
        twice(record, new RecordDuration.Inputs("onboarding.days_to_first_call", "2026-02-20", "2026-03-01"));
        record.perform(new RecordDuration.Inputs("onboarding.days_to_first_call", "2026-02-20", null), call());

        assertThat(recorded("onboarding.days_to_first_call")).containsExactly(9.0);
        refuses(record, new RecordDuration.Inputs("onboarding.days", "2026-02-20", null), "measure", "measures.yaml");
        refuses(record, new RecordDuration.Inputs("onboarding.days_to_onboard", null, null), "since", "missing");
    }

    private List<Double> recorded(String measure) {
        return signals.recent(account, 50).stream()
                .filter(signal -> signal.type().equals(measure))
                .map(Signal::value)
                .toList();
    }

    private void contractBegins(LocalDate day) {
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow(
                        "new", "C-1", "Suite", BigDecimal.TEN, "EUR", day, day.plusYears(1), null, false, 30, 10)),
                "crm");
    }

    private <I extends Record> void twice(Action<I> action, I inputs) {
        action.perform(inputs, call());
        action.perform(inputs, call());
    }

    private <I extends Record> void refuses(Action<I> action, I inputs, String input, String remedy) {
        assertThatThrownBy(() -> action.perform(inputs, call()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(input);
                            assertThat(problem.message()).contains(remedy);
                        }));
    }

    private Action.Call call() {
        return new Action.Call(playbooks.run(run), accounts.get(account), run + ":call", "activity", variables, clock);
    }
}
