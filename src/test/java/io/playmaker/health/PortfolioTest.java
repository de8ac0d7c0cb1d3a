package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.health.Risk.Severity;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class PortfolioTest {

    @Autowired
    Health health;

    @Autowired
    Risks risks;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    /** Green, yellow, red, gone and unknown. */
    @BeforeEach
    void fiveAccounts() {
        accounts.upsertAccounts(
                List.of(
                        account("green", "Green 100% Ltd", "ENTERPRISE", "ADOPTION", "carla"),
                        account("yellow", "Yellow_GmbH", "MID_MARKET", "ADOPTION", "ben"),
                        account("red", "Red!", "SMB", "RENEWAL", "ben"),
                        account("gone", "Alpha Gone", "SMB", "CHURNED", "ben"),
                        account("new", "Newcomer", "SMB", "ONBOARDING", null)),
                "test");
        say("green", 1);
        say("yellow", 0.6);
        say("red", 0);
        say("gone", 0);
        rounds.untilIdle("score-stale-accounts");
    }

    @Test
    void whatNeedsAttentionComesFirstAndWhoHasLeftLast() {
        assertThat(names(any())).containsExactly("Red!", "Yellow_GmbH", "Newcomer", "Green 100% Ltd", "Alpha Gone");
    }

    @Test
    void otherOrdersAreByNameHealthRevenueAndRenewal() {
        subscribe("yellow", "EUR", 500, "2026-05-01");
        subscribe("green", "EUR", 900, "2026-06-01");
        subscribe("green", "USD", 100, "2026-04-01");

        assertThat(names(sorted("name")))
                .containsExactly("Alpha Gone", "Green 100% Ltd", "Newcomer", "Red!", "Yellow_GmbH");
        assertThat(names(sorted("health"))).startsWith("Alpha Gone", "Red!", "Yellow_GmbH", "Green 100% Ltd");
        assertThat(names(sorted("mrr"))).startsWith("Green 100% Ltd", "Yellow_GmbH");
        assertThat(names(sorted("renewal"))).startsWith("Green 100% Ltd", "Yellow_GmbH");
        assertThat(names(sorted("anything else"))).startsWith("Red!");
    }

    @Test
    void aRowSaysRevenueByCurrencyTheNextRenewalAndOpenRisks() {
        subscribe("green", "EUR", 900, "2026-06-01");
        subscribe("green", "USD", 100, "2026-04-01");
        AccountId green = accounts.byExternalId("green").orElseThrow().id();
        risks.open(green, RiskKind.FIT, Severity.LOW, "Odd use.", null, "carla");
        risks.open(green, RiskKind.LAUNCH, Severity.LOW, "Late.", null, "carla");
        risks.close(green, RiskKind.LAUNCH, "Live.", "carla");

        assertThat(health.portfolio(text("green")).rows())
                .singleElement()
                .returns(Band.GREEN, PortfolioPage.Row::band)
                .returns(LocalDate.parse("2026-04-01"), PortfolioPage.Row::nextRenewal)
                .returns(1, PortfolioPage.Row::openRisks)
                .returns(
                        Map.of("EUR", new BigDecimal("900.00"), "USD", new BigDecimal("100.00")),
                        PortfolioPage.Row::mrr);
    }

    @Test
    void aSearchTakesEveryCharacterAsItIs() {
        assertThat(names(text("%"))).containsExactly("Green 100% Ltd");
        assertThat(names(text("_"))).containsExactly("Yellow_GmbH");
        assertThat(names(text("!"))).containsExactly("Red!");
        assertThat(names(text(" GREEN "))).containsExactly("Green 100% Ltd");
        assertThat(names(text("'"))).isEmpty();
    }

    @Test
    void filtersCombineAndBandsAreCountedWhateverTheBandAskedFor() {
        PortfolioPage page = health.portfolio(new PortfolioFilter(null, null, Band.RED, "ben", null, null, 0, 10));

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).extracting(row -> row.account().name()).containsExactly("Red!", "Alpha Gone");
        assertThat(page.bands()).isEqualTo(Map.of(Band.RED, 2, Band.YELLOW, 1));
        assertThat(names(new PortfolioFilter("", "SMB", null, null, null, null, 0, 10)))
                .containsExactly("Red!", "Newcomer", "Alpha Gone");
        assertThat(names(new PortfolioFilter(null, null, null, null, Stage.CHURNED, null, 0, 10)))
                .containsExactly("Alpha Gone");
        assertThat(names(new PortfolioFilter(null, null, Band.UNKNOWN, null, null, null, 0, 10)))
                .containsExactly("Newcomer");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        assertThat(names(page(0, 2))).containsExactly("Red!", "Yellow_GmbH");
        assertThat(names(page(1, 2))).containsExactly("Newcomer", "Green 100% Ltd");
        assertThat(names(page(2, 2))).containsExactly("Alpha Gone");
        assertThat(names(page(3, 2))).isEmpty();
        assertThat(health.portfolio(page(3, 2)).total()).isEqualTo(5);
        assertThat(names(page(-1, 0))).containsExactly("Red!");
    }

    private List<String> names(PortfolioFilter filter) {
        return health.portfolio(filter).rows().stream()
                .map(row -> row.account().name())
                .toList();
    }

    private static PortfolioFilter any() {
        return page(0, 10);
    }

    private static PortfolioFilter page(int page, int size) {
        return new PortfolioFilter(null, null, null, null, null, null, page, size);
    }

    private static PortfolioFilter text(String text) {
        return new PortfolioFilter(text, null, null, null, null, null, 0, 10);
    }

    private static PortfolioFilter sorted(String sort) {
        return new PortfolioFilter(null, null, null, null, null, sort, 0, 10);
    }

    /** @param good 0 for as bad as can be, 1 for as good */
    private void say(String account, double good) {
        signals.record(
                List.of(
                        signal(account, "usage.active_users_ratio", good),
                        signal(account, "usage.active_users_trend", good - 0.6),
                        signal(account, "usage.features_used_ratio", good),
                        signal(account, "outcome.value_confirmed", 1 + Math.rint(4 * good)),
                        signal(account, "outcome.plan_measures_reached", good),
                        signal(account, "sentiment.csat", 1 + 4 * good),
                        signal(account, "sentiment.nps", 100 * good - 50),
                        signal(account, "service.licences_assigned_ratio", good),
                        signal(account, "support.open_cases", 20 - 20 * good)),
                false);
    }

    private static NewSignal signal(String account, String type, double value) {
        return new NewSignal("test", account + type, account, type, value, TestClock.START, null, null, null, null);
    }

    private void subscribe(String account, String currency, int mrr, String renewsOn) {
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow(
                        account + currency,
                        account,
                        "Suite",
                        BigDecimal.valueOf(mrr),
                        currency,
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse(renewsOn),
                        null,
                        true,
                        30,
                        10)),
                "test");
    }

    private static AccountRow account(String id, String name, String segment, String stage, @Nullable String owner) {
        return new AccountRow(id, name, segment, stage, owner, null, null, null, null, null, null, null);
    }
}
