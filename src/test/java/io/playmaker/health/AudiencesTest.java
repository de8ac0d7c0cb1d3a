package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.health.Audience.Bound;
import io.playmaker.health.Audience.Sign;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class AudiencesTest {

    private static final String FEATURES = "usage.features_used_ratio";

    @Autowired
    Audiences audiences;

    @Autowired
    Accounts accounts;

    @Autowired
    Risks risks;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    @BeforeEach
    void threeAccounts() {
        accounts.upsertAccounts(
                List.of(
                        account("one", "ENTERPRISE", "ADOPTION", "carla"),
                        account("two", "ENTERPRISE", "RENEWAL", "ben"),
                        account("three", "SMB", "CHURNED", "ben")),
                "test");
        subscribe("one", "Suite", "2026-04-01");
        subscribe("two", "Addon", "2026-12-01");
        says("one", FEATURES, 0.9, 20);
        says("one", FEATURES, 0.4, 1);
        says("two", FEATURES, 0.5, 1);
        rounds.untilIdle("score-stale-accounts");
        risks.open(id("two"), RiskKind.FIT, Risk.Severity.LOW, "Odd use.", null, "carla");
    }

    @Test
    void everybodyIsMeantByWhatAsksForNothing() {
        assertThat(meant(Audience.EVERYBODY)).containsExactly("one", "two", "three");
        assertThat(audiences.count(Audience.EVERYBODY)).isEqualTo(3);
    }

    @Test
    void ofAListOneHasToHoldAndAllListsTogether() {
        assertThat(meant(asks(List.of("ENTERPRISE", "SMB"), List.of(Stage.ADOPTION, Stage.CHURNED), List.of())))
                .containsExactly("one", "three");
        assertThat(meant(asks(List.of("SMB"), List.of(Stage.ADOPTION), List.of())))
                .isEmpty();
    }

    @Test
    void theLatestValueOfAMeasureCountsAndWhoNeverReportedItIsNotMeant() {
        assertThat(meant(measured(new Bound(FEATURES, Sign.BELOW, 0.5)))).containsExactly("one");
        assertThat(meant(measured(new Bound(FEATURES, Sign.AT_MOST, 0.5)))).containsExactly("one", "two");
        assertThat(meant(measured(new Bound(FEATURES, Sign.AT_LEAST, 0.5)))).containsExactly("two");
        assertThat(meant(measured(new Bound(FEATURES, Sign.ABOVE, 0.5)))).isEmpty();
        assertThat(meant(measured(
                        new Bound(FEATURES, Sign.AT_LEAST, 0.3), new Bound("usage.logins_per_user", Sign.ABOVE, 0))))
                .as("both have to hold")
                .isEmpty();
    }

    @Test
    void productsRenewalsAndOpenRisksAreAskedFor() {
        assertThat(meant(with(List.of("Suite", "Other"), null, List.of()))).containsExactly("one");
        assertThat(meant(with(List.of(), 60, List.of()))).containsExactly("one");
        assertThat(meant(with(List.of(), 300, List.of()))).containsExactly("one", "two");
        assertThat(meant(with(List.of(), null, List.of(RiskKind.FIT)))).containsExactly("two");
        risks.close(id("two"), RiskKind.FIT, "Fine.", "carla");
        assertThat(meant(with(List.of(), null, List.of(RiskKind.FIT)))).isEmpty();
    }

    @Test
    void pagesGoOnAfterTheLastAccount() {
        List<AccountId> first = audiences.after(Audience.EVERYBODY, 0, 2);
        assertThat(first).hasSize(2);
        assertThat(audiences.after(Audience.EVERYBODY, first.get(1).value(), 2)).containsExactly(id("three"));
    }

    @Test
    void whatThereIsNotIsNamed() {
        assertThatThrownBy(() -> audiences.check(asks(List.of("HUGE"), List.of(), List.of())))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("segments: There is no segment HUGE; there are ENTERPRISE");
        assertThatThrownBy(() -> audiences.check(measured(new Bound("luck", Sign.BELOW, 1))))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("measures: There is no measure luck");
        assertThatThrownBy(() -> audiences.check(with(List.of(), -1, List.of())))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("renewsWithin:");
    }

    private List<String> meant(Audience audience) {
        List<String> names = new ArrayList<>();
        audiences
                .after(audience, 0, 10)
                .forEach(id -> names.add(accounts.get(id).name()));
        assertThat(audiences.count(audience)).isEqualTo(names.size());
        return names;
    }

    private static Audience asks(List<String> segments, List<Stage> stages, List<Band> bands) {
        return new Audience(null, segments, stages, bands, List.of(), List.of(), List.of(), null, List.of());
    }

    private static Audience measured(Bound... bounds) {
        return new Audience(
                null, List.of(), List.of(), List.of(), List.of(), List.of(bounds), List.of(), null, List.of());
    }

    private static Audience with(List<String> products, @Nullable Integer renewsWithin, List<RiskKind> kinds) {
        return new Audience(null, List.of(), List.of(), List.of(), List.of(), List.of(), products, renewsWithin, kinds);
    }

    private AccountId id(String name) {
        return accounts.byExternalId(name).orElseThrow().id();
    }

    private static AccountRow account(String name, String segment, String stage, String owner) {
        return new AccountRow(name, name, segment, stage, owner, null, null, null, null, null, null, null);
    }

    private void subscribe(String account, String product, String renewsOn) {
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow(
                        account + "-S",
                        account,
                        product,
                        new BigDecimal("100"),
                        "EUR",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.parse(renewsOn),
                        null,
                        true,
                        30,
                        5)),
                "test");
    }

    private void says(String account, String measure, double value, int daysAgo) {
        signals.record(
                List.of(new NewSignal(
                        "test",
                        account + measure + daysAgo,
                        account,
                        measure,
                        value,
                        TestClock.START.minus(Duration.ofDays(daysAgo)),
                        null,
                        null,
                        null,
                        null)),
                false);
    }
}
