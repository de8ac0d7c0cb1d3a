package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.plan.Plans;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts are known since 2 March 2026, the day on which tests begin, and signed before that. */
@PlaymakerTest
class CalendarTest {

    private static final String WORKER = "announce-due-schedules";
    private static final LocalDate START = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
    private static final LocalDate SIGNED = START.minusDays(10);

    @Autowired
    Triggers triggers;

    @Autowired
    Accounts accounts;

    @Autowired
    Plans plans;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @ParameterizedTest(name = "{0} every {1} days in {2}")
    @CsvSource({
        "review-due,91,ENTERPRISE",
        "review-due,182,MID_MARKET",
        "review-due,365,SMB",
        "value-report-due,91,ENTERPRISE",
        "value-report-due,30,MID_MARKET",
        "value-report-due,30,SMB"
    })
    void itComesDueSoManyDaysAfterSigningBySegment(String type, int days, String segment) {
        signed(segment, "ADOPTION");

        assertThat(comesDue(type, SIGNED.plusDays(days)).facts()).containsEntry("everyDays", days);
    }

    @ParameterizedTest(name = "{0} and using {2} of it: every {1} days")
    @CsvSource({"ENTERPRISE,30,", "SMB,30,0"})
    void aCheckInComesDueTheSoonerTheWorseTheBand(String segment, int days, @Nullable Double use) {
        AccountId account = signed(segment, "ADOPTION");
        at(SIGNED.plusDays(days - 1L));
        if (use != null) fixtures.uses(account, use);
        rounds.untilIdle("score-stale-accounts");

        Moment due = comesDue("check-in-due", SIGNED.plusDays(days));

        assertThat(due.facts()).containsEntry("bandThen", use == null ? "UNKNOWN" : "RED");
    }

    @Test
    void nothingComesDueForAProspect() {
        signed("ENTERPRISE", "PROSPECT");
        look(SIGNED.plusDays(90));
        look(SIGNED.plusDays(91));

        assertThat(all()).isEmpty();
    }

    @Test
    void whatCameDueBeforeWeKnewTheAccountIsNoneOfOurBusiness() {
        look(START);
        account("A-1", "ENTERPRISE", "ADOPTION", START.minusDays(91), null);
        look(START.plusDays(1));

        assertThat(named("review-due")).isEmpty();
    }

    @Test
    void theDayOfSigningComesEachYear() {
        signed("SMB", "RETENTION");

        assertThat(comesDue("anniversary", SIGNED.plusYears(1)).facts()).containsEntry("years", 1);
    }

    @Test
    void aCustomerWhoLeftIsAskedAfter180Days() {
        AccountId account = signed("SMB", "RETENTION");
        accounts.changeStage(account, Stage.CHURNED, START.plusDays(3), "Gone", "lena");

        assertThat(comesDue("win-back-due", START.plusDays(183)).facts())
                .containsEntry("leftOn", START.plusDays(3).toString());
    }

    @Test
    void aMilestoneComesDueOnItsDayUnlessItWasReached() {
        AccountId account = signed("SMB", "ADOPTION");
        plans.planMilestone(account, "Go-live", START.plusDays(20), "carla");
        plans.planMilestone(account, "Training", START.plusDays(20), "carla");
        plans.reachMilestone(account, "Training", START.plusDays(10), "carla");

        assertThat(comesDue("milestone-due", START.plusDays(20)).subject()).isEqualTo("Go-live");
    }

    @ParameterizedTest(name = "{0} in {1} for {2} days")
    @CsvSource({"ONBOARDING,ENTERPRISE,120", "ONBOARDING,SMB,45", "ADOPTION,MID_MARKET,365", "RENEWAL,SMB,150"})
    void aStageThatLastsLongerThanExpectedIsAMomentOnceInEachStay(Stage stage, String segment, int days) {
        AccountId account = account("A-1", segment, "RETENTION", null, null);
        at(START.plusDays(5));
        accounts.changeStage(account, stage, null, null, "lena");
        Moment first = comesDue("stage-unchanged", START.plusDays(5L + days));
        assertThat(first.kind()).isEqualTo(MomentKind.LIFECYCLE);
        assertThat(first.subject()).isEqualTo(stage.name());
        look(START.plusDays(6L + days));
        assertThat(named("stage-unchanged")).hasSize(1);

        accounts.changeStage(account, Stage.RETENTION, null, null, "lena");
        accounts.changeStage(account, stage, null, null, "lena");
        look(START.plusDays(6L + 2 * days));

        assertThat(named("stage-unchanged")).as("another stay").hasSize(2);
    }

    @Test
    void sayingTheSameStageAgainDoesNotBeginAnotherStay() {
        account("A-1", "SMB", "ONBOARDING", null, null);
        at(START.plusDays(30));
        account("A-1", "SMB", "ONBOARDING", null, "Another name");

        comesDue("stage-unchanged", START.plusDays(45));
    }

    @Test
    void afterAWeekOffWhatIsStillTrueIsAnnouncedOnceAndTheRestSaysWhy() {
        look(START.plusDays(79));
        AccountId stays = signed("ENTERPRISE", "ADOPTION");
        AccountId leaves = account("A-2", "ENTERPRISE", "ADOPTION", SIGNED.plusDays(1), null);
        plans.planMilestone(stays, "Go-live", START.plusDays(82), "carla");
        accounts.changeStage(stays, Stage.RETENTION, null, null, "lena");

        at(START.plusDays(87));
        accounts.changeStage(leaves, Stage.CHURNED, null, "Gone", "lena");
        rounds.one(WORKER);

        assertThat(named("review-due")).hasSize(2).allSatisfy(moment -> {
            boolean over = moment.account().equals(leaves);
            assertThat(moment.state()).isEqualTo(over ? Moment.State.PASSED_OVER : Moment.State.NEW);
            if (over)
                assertThat(moment.note())
                        .isEqualTo("No longer true: it came due on %s, and the customer has left since."
                                .formatted(SIGNED.plusDays(92)));
        });
        assertThat(named("milestone-due")).hasSize(1);
        assertThat(triggers.catchUps(10)).singleElement().satisfies(rest -> {
            assertThat(rest.announced()).isEqualTo(count(Moment.State.NEW));
            assertThat(rest.passedOver()).isEqualTo(count(Moment.State.PASSED_OVER));
            assertThat(rest.until()).isEqualTo(clock.instant());
        });

        int before = all().size();
        assertThat(rounds.one(WORKER)).isZero();
        assertThat(all()).hasSize(before);
        assertThat(triggers.catchUps(10)).hasSize(1);
    }

    @Test
    void whatCameDueAgainMeanwhileIsSuperseded() {
        signed("MID_MARKET", "RETENTION");
        look(SIGNED.plusDays(29));

        look(SIGNED.plusDays(89));

        assertThat(named("value-report-due"))
                .extracting(Moment::state, Moment::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Moment.State.NEW, null),
                        org.assertj.core.groups.Tuple.tuple(
                                Moment.State.PASSED_OVER,
                                "Superseded: it came due on %s and again on %s."
                                        .formatted(SIGNED.plusDays(30), SIGNED.plusDays(60))));
    }

    @Test
    void aRenewalThatCameDueWhileTheCustomerLeftIsPassedOver() {
        AccountId account = fixtures.aCustomer("ENTERPRISE", "mia");
        LocalDate due = LocalDate.of(2027, 3, 1).minusDays(180);
        look(due.minusDays(1));
        at(due.plusDays(6));
        accounts.changeStage(account, Stage.CHURNED, null, "Gone", "lena");
        rounds.untilIdle(WORKER);

        assertThat(named("renewal-due"))
                .singleElement()
                .returns("No longer true: the customer has left.", Moment::note);
    }

    @Test
    void severalNodesCatchUpOnceTogether() throws InterruptedException {
        look(START);
        for (int i = 0; i < 60; i++) account("A-" + i, "SMB", "ADOPTION", START.minusDays(25), null);
        at(START.plusDays(7));

        ExecutorService nodes = Executors.newFixedThreadPool(4);
        for (int node = 0; node < 4; node++) nodes.execute(() -> rounds.one(WORKER));
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(named("value-report-due")).hasSize(60);
        assertThat(triggers.catchUps(10)).singleElement().returns(60, CatchUp::announced);
    }

    private AccountId signed(String segment, String stage) {
        return account("A-1", segment, stage, SIGNED, null);
    }

    private AccountId account(
            String id, String segment, String stage, @Nullable LocalDate signed, @Nullable String name) {
        String called = name == null ? id : name;
        accounts.upsertAccounts(
                List.of(new AccountRow(id, called, segment, stage, "mia", null, null, null, null, "UTC", signed, null)),
                "crm");
        return accounts.byExternalId(id).orElseThrow().id();
    }

    private Moment comesDue(String type, LocalDate day) {
        look(day.minusDays(1));
        assertThat(named(type)).as("a day too early").isEmpty();
        look(day);
        look(day);
        assertThat(named(type)).hasSize(1);
        Moment due = named(type).get(0);
        assertThat(due.state()).isEqualTo(Moment.State.NEW);
        return due;
    }

    private void look(LocalDate day) {
        at(day);
        rounds.untilIdle(WORKER);
    }

    private void at(LocalDate day) {
        clock.set(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    private int count(Moment.State state) {
        return (int) all().stream()
                .filter(moment -> moment.state() == state && moment.key().contains("-due-"))
                .count();
    }

    private List<Moment> all() {
        return triggers.moments(new MomentFilter(null, null, MomentKind.SCHEDULE, null, 0, 200));
    }

    private List<Moment> named(String type) {
        return triggers.moments(new MomentFilter(null, null, null, type, 0, 200));
    }
}
