package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.health.Risk.Evidence;
import io.playmaker.health.Risk.Severity;
import io.playmaker.health.RiskChange.What;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shipped table of risks makes of facts that arrive. */
@PlaymakerTest
class RiskRulesTest {

    private static final String WORKER = "score-stale-accounts";

    @Autowired
    Risks risks;

    @Autowired
    RiskFacts names;

    @Autowired
    Triggers triggers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId acme = new AccountId(1);

    @BeforeEach
    void aCustomerOfCarla() {
        acme = fixtures.aCustomer("ENTERPRISE", "carla");
        rounds.untilIdle(WORKER);
    }

    @Test
    void aFactThatARowAsksForOpensARiskWithItsNumbersAndWhatToDo() {
        hears("usage.active_users_ratio", 0.12);

        assertThat(risks.of(acme)).singleElement().satisfies(risk -> {
            assertThat(risk.kind()).isEqualTo(RiskKind.ADOPTION);
            assertThat(risk.severity()).isEqualTo(Severity.HIGH);
            assertThat(risk.evidence())
                    .containsExactly(
                            new Evidence(TestClock.START, "open-risks/hardlyUsed", "12 % of the licences are used."));
            assertThat(risk.nextAction()).startsWith("Find out who was to use it");
            assertThat(risk.owner()).isEqualTo("carla");
            assertThat(risk.automatic()).isTrue();
        });
        assertThat(moments("risk-opened"))
                .singleElement()
                .satisfies(moment -> assertThat(moment.facts())
                        .containsEntry("riskKind", "ADOPTION")
                        .containsEntry("severity", "HIGH"));
    }

    @Test
    void nothingIsWrittenWhileTheTableAsksForTheSame() {
        hears("usage.active_users_ratio", 0.12);
        List<Risk> before = risks.of(acme);
        for (int day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            hears("usage.active_users_ratio", 0.12 + day / 100.0);
        }

        assertThat(risks.of(acme)).isEqualTo(before);
        assertThat(changes())
                .extracting(RiskChange::what)
                .containsExactly(What.OPENED, What.NEXT_ACTION, What.EVIDENCE);
    }

    @Test
    void anotherRowOfTheSameKindAddsItsEvidenceAndAGraverOneRaisesTheSeverity() {
        hears("support.open_bugs", 3);
        clock.advance(Duration.ofDays(1));
        hears("support.cases_over_30d", 4);
        clock.advance(Duration.ofDays(1));
        hears("support.open_bugs", 7);

        assertThat(risks.of(acme)).singleElement().satisfies(risk -> {
            assertThat(risk.severity()).isEqualTo(Severity.HIGH);
            assertThat(risk.evidence())
                    .extracting(Evidence::text)
                    .containsExactly("3 bugs are open.", "4 cases are open for over 30 days.", "7 bugs are open.");
            assertThat(risk.nextAction()).startsWith("Get dates from product");
        });
        assertThat(moments("risk-opened")).hasSize(1);
        assertThat(moments("risk-became-high")).hasSize(1);
    }

    @Test
    void aRiskClosesByItselfOnceItIsUntrueForItsDaysAndNotBefore() {
        hears("support.open_bugs", 9);
        hears("support.open_bugs", 0);
        clock.advance(Duration.ofDays(6));
        rounds.untilIdle(WORKER);
        assertThat(risks.of(acme)).singleElement().matches(Risk::isOpen);

        clock.advance(Duration.ofDays(1));
        rounds.untilIdle(WORKER);

        assertThat(risks.of(acme)).singleElement().satisfies(risk -> {
            assertThat(risk.closedAt()).isEqualTo(clock.instant());
            assertThat(risk.closedBy()).isEqualTo("open-risks");
            assertThat(risk.closeReason()).isNotBlank();
        });
        assertThat(moments("risk-closed")).hasSize(1);
    }

    @Test
    void aFactThatComesAndGoesOpensOneRiskAndClosesNone() {
        for (int day = 0; day < 20; day++) {
            hears("support.open_bugs", day % 2 == 0 ? 9 : 0);
            clock.advance(Duration.ofDays(1));
        }

        assertThat(risks.of(acme)).singleElement().satisfies(risk -> {
            assertThat(risk.isOpen()).isTrue();
            assertThat(risk.evidence()).hasSize(1);
        });
        assertThat(moments("risk-opened")).hasSize(1);
    }

    @Test
    void theSeverityFallsWhenLessIsAskedForLongEnough() {
        hears("support.open_bugs", 9);
        clock.advance(Duration.ofDays(1));
        hears("support.open_bugs", 4);
        assertThat(risks.of(acme).get(0).severity()).isEqualTo(Severity.HIGH);

        clock.advance(Duration.ofDays(7));
        rounds.untilIdle(WORKER);

        assertThat(risks.of(acme)).singleElement().matches(Risk::isOpen).returns(Severity.MEDIUM, Risk::severity);
    }

    @Test
    void whatAPersonOpenedOrVouchedForStaysOpenWhenTheTableAsksForItNoLonger() {
        risks.open(acme, RiskKind.ADOPTION, Severity.LOW, "They told me.", null, "carla");
        hears("support.open_bugs", 9);
        risks.open(acme, RiskKind.PRODUCT_EXPERIENCE, Severity.LOW, "The CTO is angry.", null, "carla");
        hears("usage.active_users_ratio", 0.1);
        hears("usage.active_users_ratio", 0.9);
        hears("support.open_bugs", 0);
        clock.advance(Duration.ofDays(40));
        rounds.untilIdle(WORKER);

        assertThat(risks.of(acme))
                .filteredOn(Risk::isOpen)
                .extracting(Risk::kind)
                .containsExactlyInAnyOrder(RiskKind.ADOPTION, RiskKind.PRODUCT_EXPERIENCE);
    }

    @Test
    void whatAPersonClosedOpensAgainOnlyForAnotherReason() {
        hears("support.open_bugs", 4);
        risks.close(acme, RiskKind.PRODUCT_EXPERIENCE, "They do not mind.", "carla");
        clock.advance(Duration.ofDays(2));
        hears("support.open_bugs", 3);
        assertThat(risks.of(acme)).noneMatch(Risk::isOpen);

        hears("support.open_bugs", 6);

        assertThat(risks.of(acme)).filteredOn(Risk::isOpen).singleElement().satisfies(risk -> {
            assertThat(risk.severity()).isEqualTo(Severity.HIGH);
            assertThat(risk.evidence()).extracting(Evidence::text).containsExactly("6 bugs are open.");
        });
    }

    @Test
    void allEightKindsHaveRows() {
        hears("outcome.value_confirmed", 1);
        hears("relationship.champion_present", 0);
        hears("usage.active_users_trend", -0.4);
        fixtures.hears(acme, "use.unsupported", null);
        hears("support.open_bugs", 9);
        fixtures.hears(acme, "feature-idea.declined", null);
        fixtures.hears(acme, "budget.cut", null);
        rounds.untilIdle(WORKER);
        assertThat(risks.of(acme)).filteredOn(Risk::isOpen).hasSize(7);
        accounts.upsertAccounts(
                List.of(new AccountRow(
                        "N-1", "New", "SMB", "ONBOARDING", null, null, null, null, null, null, null, null)),
                "crm");
        AccountId newcomer = accounts.byExternalId("N-1").orElseThrow().id();
        fixtures.hears(newcomer, "onboarding.stuck", null);
        rounds.untilIdle(WORKER);

        assertThat(Stream.of(acme, newcomer).flatMap(account -> risks.of(account).stream()))
                .extracting(Risk::kind)
                .containsExactlyInAnyOrder(RiskKind.values());
    }

    @Test
    void whatWasOpenAtAnInstantIsShownAsItWasThen() {
        hears("support.open_bugs", 3);
        clock.advance(Duration.ofDays(1));
        var monday = clock.instant();
        clock.advance(Duration.ofDays(1));
        hears("support.open_bugs", 8);
        long id = risks.of(acme).get(0).id();
        risks.change(acme, id, new Risks.Edit(Severity.LOW, "Fixed on Friday.", "Wait.", "ben"), "lena");
        risks.close(acme, id, "Fixed.", "lena");

        assertThat(risks.asOf(acme, monday)).singleElement().satisfies(risk -> {
            assertThat(risk.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(risk.evidence()).extracting(Evidence::text).containsExactly("3 bugs are open.");
            assertThat(risk.owner()).isEqualTo("carla");
            assertThat(risk.closedAt()).isNull();
        });
        assertThat(risks.asOf(acme, clock.instant())).isEmpty();
        assertThat(changes())
                .extracting(RiskChange::what)
                .containsSubsequence(
                        What.OPENED,
                        What.EVIDENCE,
                        What.SEVERITY,
                        What.EVIDENCE,
                        What.SEVERITY,
                        What.NEXT_ACTION,
                        What.OWNER,
                        What.CLOSED);
    }

    @Test
    void aRiskFollowsTheAccountToItsNextOwnerUntilSomebodyElseIsNamed() {
        Risk risk = risks.open(acme, RiskKind.FIT, Severity.LOW, "Odd use.", null, "carla");
        risks.change(acme, risk.id(), new Risks.Edit(Severity.MEDIUM, null, null, "carla"), "carla");
        accounts.changeOwner(acme, "ben", "lena");
        assertThat(risks.of(acme)).singleElement().returns("ben", Risk::owner);

        risks.change(acme, risk.id(), new Risks.Edit(null, null, null, "carla"), "lena");

        assertThat(risks.of(acme)).singleElement().returns("carla", Risk::owner);
    }

    @Test
    void theListOfAllIsOrderedByWhatNeedsAttention() {
        AccountId other = account("other");
        risks.open(other, RiskKind.FIT, Severity.HIGH, "Odd use.", null, "ben");
        risks.open(acme, RiskKind.LAUNCH, Severity.LOW, "Late.", null, "ben");
        risks.open(acme, RiskKind.FIT, Severity.HIGH, "Odd use.", null, "ben");

        assertThat(risks.open(new RiskFilter(null, null, null, null, 0, 50)).rows())
                .extracting(row -> row.account().externalId() + " " + row.risk().kind())
                .containsExactly("C-1 FIT", "other FIT", "C-1 LAUNCH");
        RiskPage carlas = risks.open(new RiskFilter(RiskKind.FIT, Severity.HIGH, "carla", "ENTERPRISE", 0, 50));
        assertThat(carlas.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.mrr()).containsKey("EUR"));
        assertThat(carlas.total()).isEqualTo(1);
        assertThat(risks.open(new RiskFilter(RiskKind.LAUNCH, null, null, null, 0, 50))
                        .kinds())
                .isEqualTo(Map.of(RiskKind.FIT, 2, RiskKind.LAUNCH, 1));
    }

    @Test
    void theTableAsksOnlyForFactsThatThereAre() throws IOException {
        String table = Files.readString(Path.of("processes", "open-risks.dmn"));

        assertThat(Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>|\\{\\{(\\w+)}}")
                        .matcher(table.replace("{{fact}}", ""))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .isSubsetOf(names.names());
    }

    private AccountId account(String id) {
        accounts.upsertAccounts(
                List.of(new AccountRow(id, id, "SMB", "ADOPTION", "ben", null, null, null, null, null, null, null)),
                "crm");
        return accounts.byExternalId(id).orElseThrow().id();
    }

    private List<RiskChange> changes() {
        return risks.history(acme).values().stream().flatMap(List::stream).toList();
    }

    private List<Moment> moments(String type) {
        return triggers.moments(new MomentFilter(acme, null, null, type, 0, 50));
    }

    /** A fact arrives and is scored. */
    private void hears(String measure, double value) {
        fixtures.hears(acme, measure, value);
        rounds.untilIdle(WORKER);
    }
}
