package io.playmaker.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.account.TimelineEntry;
import io.playmaker.renewal.Forecast.Side;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlaymakerTest
@RecordApplicationEvents
class RenewalsTest {

    private static final String SUBSCRIPTION = "C-1-S";

    @Autowired
    Renewals renewals;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    AccountId account;
    int views;

    @BeforeEach
    void aCustomerWhoRenewsInAYear() {
        account = fixtures.aCustomer("SMB", "mia");
    }

    @Test
    void bothViewsAreKeptAndTheLessSureOneCountsUntilTheLeadDecides() {
        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START);
        says(Side.CSM, ForecastCategory.AT_RISK, Checkpoint.START);
        assertThat(now().category()).isEqualTo(ForecastCategory.AT_RISK);

        says(Side.LEAD, ForecastCategory.BEST_CASE, Checkpoint.START);

        assertThat(now().category()).isEqualTo(ForecastCategory.BEST_CASE);
        assertThat(now().history())
                .extracting(Forecast::side, Forecast::view, Forecast::category)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Side.MODEL, ForecastCategory.COMMIT, ForecastCategory.COMMIT),
                        org.assertj.core.groups.Tuple.tuple(
                                Side.CSM, ForecastCategory.AT_RISK, ForecastCategory.AT_RISK),
                        org.assertj.core.groups.Tuple.tuple(
                                Side.LEAD, ForecastCategory.BEST_CASE, ForecastCategory.BEST_CASE));
        assertThat(accounts.timeline(account, 10))
                .extracting(TimelineEntry::title)
                .contains("Renewal of C-1-S is forecast BEST_CASE");
        assertThat(events.stream(ForecastChanged.class).map(ForecastChanged::to))
                .containsExactly(ForecastCategory.COMMIT, ForecastCategory.AT_RISK, ForecastCategory.BEST_CASE);
    }

    @Test
    void theLeadsWordStandsUntilAViewChanges() {
        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START);
        says(Side.CSM, ForecastCategory.AT_RISK, Checkpoint.START);
        says(Side.LEAD, ForecastCategory.COMMIT, Checkpoint.START);

        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.T_120);
        assertThat(now().category()).isEqualTo(ForecastCategory.COMMIT);
        says(Side.CSM, ForecastCategory.AT_RISK, Checkpoint.T_120);
        assertThat(now().category()).isEqualTo(ForecastCategory.COMMIT);
        says(Side.MODEL, ForecastCategory.BEST_CASE, Checkpoint.BAND_CHANGED);
        assertThat(now().category()).isEqualTo(ForecastCategory.AT_RISK);
    }

    @Test
    void fromNinetyDaysBeforeItIsCommitOrAtRisk() {
        says(Side.CSM, ForecastCategory.BEST_CASE, Checkpoint.T_120);
        assertThatThrownBy(() -> says(Side.MODEL, ForecastCategory.BEST_CASE, Checkpoint.T_90))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("COMMIT or AT_RISK");
        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.T_90);
        assertThat(now().category())
                .as("what was hoped for earlier does not count any more")
                .isEqualTo(ForecastCategory.COMMIT);
        assertThatThrownBy(() -> says(Side.CSM, ForecastCategory.LOST, Checkpoint.BY_HAND))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theDaysLeftCountAsTheCheckpointDoes() {
        clock.set(java.time.Instant.parse("2026-12-02T09:00:00Z"));
        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START);

        assertThatThrownBy(() -> says(Side.CSM, ForecastCategory.BEST_CASE, Checkpoint.START))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatWasAskedInTimeAndAnsweredLateIsKeptAndCountsAsAtRisk() {
        clock.set(java.time.Instant.parse("2026-12-02T09:00:00Z"));

        renewals.foresee(
                SUBSCRIPTION,
                new View(
                        Side.CSM, ForecastCategory.BEST_CASE, Checkpoint.T_120, null, false, "Because", "mia", "late"));

        assertThat(now().history()).singleElement().satisfies(late -> {
            assertThat(late.view()).isEqualTo(ForecastCategory.BEST_CASE);
            assertThat(late.category()).isEqualTo(ForecastCategory.AT_RISK);
        });
    }

    @Test
    void theSameViewTwiceIsKeptOnce() {
        View view = view(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START, null, "once");
        renewals.foresee(SUBSCRIPTION, view);
        renewals.foresee(SUBSCRIPTION, view);

        assertThat(now().history()).hasSize(1);
    }

    @Test
    void amountsAreKeptAsTheyWereAtEachCheckpoint() {
        foresees(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START, null);
        changes(new BigDecimal("1300"), LocalDate.of(2027, 4, 1));
        foresees(Side.CSM, ForecastCategory.COMMIT, Checkpoint.T_120, new BigDecimal("1500"));

        assertThat(now().history())
                .extracting(Forecast::previousMrr, Forecast::expectedMrr, Forecast::renewsOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                new BigDecimal("1200.00"), new BigDecimal("1200.00"), LocalDate.of(2027, 3, 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                new BigDecimal("1300.00"), new BigDecimal("1500.00"), LocalDate.of(2027, 4, 1)));
        assertThat(now().currency()).isEqualTo("EUR");
    }

    @Test
    void theAmountsSayHowItEndedAndTheFirstResultStands() {
        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START);

        assertThat(renewals.close(SUBSCRIPTION, null, new BigDecimal("1500"), "More seats", "mia")
                        .result())
                .isEqualTo(RenewalResult.EXPANDED);
        renewals.close(SUBSCRIPTION, RenewalResult.CHURNED, null, "Changed their mind", "mia");

        assertThat(now().result()).isEqualTo(RenewalResult.EXPANDED);
        assertThat(now().newMrr()).isEqualByComparingTo("1500");
        assertThat(now().reason()).isEqualTo("More seats");
        assertThat(RenewalResult.of(BigDecimal.TEN, BigDecimal.ONE)).isEqualTo(RenewalResult.REDUCED);
        assertThat(RenewalResult.of(BigDecimal.TEN, new BigDecimal("10.00"))).isEqualTo(RenewalResult.RENEWED);
    }

    @Test
    void aCustomerWhoLeavesLosesWhatIsOpen() {
        says(Side.MODEL, ForecastCategory.AT_RISK, Checkpoint.START);

        accounts.changeStage(account, Stage.CHURNED, null, "Closed down", "lena");

        assertThat(now().result()).isEqualTo(RenewalResult.CHURNED);
        assertThat(now().newMrr()).isEqualByComparingTo("0");
        assertThat(now().reason()).isEqualTo("Closed down");
    }

    @Test
    void theNextTermsRenewalIsAnother() {
        renewals.close(SUBSCRIPTION, null, new BigDecimal("1200"), "As before", "mia");
        clock.set(java.time.Instant.parse("2027-02-20T09:00:00Z"));
        changes(new BigDecimal("1200"), LocalDate.of(2028, 3, 1));

        clock.advance(Duration.ofDays(200));
        says(Side.MODEL, ForecastCategory.COMMIT, Checkpoint.START);

        assertThat(renewals.of(account))
                .extracting(Renewal::renewsOn)
                .containsExactly(LocalDate.of(2028, 3, 1), LocalDate.of(2027, 3, 1));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> renewals.close("nope", null, null, "x", "mia")).isInstanceOf(Missing.class);
        View silent = new View(Side.CSM, ForecastCategory.COMMIT, Checkpoint.START, null, null, " ", "mia", "k");
        assertThatThrownBy(() -> renewals.foresee(SUBSCRIPTION, silent)).isInstanceOf(Invalid.class);
    }

    private Renewal now() {
        return renewals.newest(SUBSCRIPTION).orElseThrow();
    }

    private void says(Side side, ForecastCategory category, Checkpoint checkpoint) {
        foresees(side, category, checkpoint, null);
    }

    private void foresees(Side side, ForecastCategory category, Checkpoint checkpoint, @Nullable BigDecimal expected) {
        renewals.foresee(SUBSCRIPTION, view(side, category, checkpoint, expected, "view " + ++views));
    }

    private static View view(
            Side side, ForecastCategory category, Checkpoint checkpoint, @Nullable BigDecimal expected, String key) {
        return new View(side, category, checkpoint, expected, null, "Because", "somebody", key);
    }

    private void changes(BigDecimal mrr, LocalDate renewsOn) {
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow(
                        SUBSCRIPTION, "C-1", null, mrr, null, null, renewsOn, null, null, null, null)),
                "crm");
    }
}
