package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.health.Risk.Evidence;
import io.playmaker.health.Risk.Severity;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class RisksTest {

    @Autowired
    Risks risks;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    AccountId acme = new AccountId(1);

    @BeforeEach
    void anAccount() {
        accounts.upsertAccounts(
                List.of(new AccountRow("acme", "Acme", null, null, null, null, null, null, null, null, null, null)),
                "test");
        acme = accounts.byExternalId("acme").orElseThrow().id();
    }

    @Test
    void anOpenRiskOfTheSameKindGrowsInsteadOfASecond() {
        Risk first = risks.open(acme, RiskKind.RELATIONSHIP, Severity.HIGH, "The champion left.", null, "carla");
        clock.advance(Duration.ofDays(1));
        Risk again = risks.open(acme, RiskKind.RELATIONSHIP, Severity.LOW, "No sponsor.", "Call Ann", "churn-save");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(risks.of(acme)).containsExactly(again);
        assertThat(again.severity()).isEqualTo(Severity.HIGH);
        assertThat(again.evidence())
                .containsExactly(
                        new Evidence(TestClock.START, "carla", "The champion left."),
                        new Evidence(clock.instant(), "churn-save", "No sponsor."));
        assertThat(again.nextAction()).isEqualTo("Call Ann");
        assertThat(again.openedAt()).isEqualTo(TestClock.START);
        assertThat(again.openedBy()).isEqualTo("carla");
    }

    @Test
    void theSameEvidenceIsNotAddedTwice() {
        risks.open(acme, RiskKind.ADOPTION, Severity.LOW, "Nobody signs in.", null, "carla");
        risks.open(acme, RiskKind.ADOPTION, Severity.MEDIUM, "Nobody signs in.", null, "carla");

        assertThat(risks.of(acme))
                .singleElement()
                .returns(Severity.MEDIUM, Risk::severity)
                .satisfies(risk ->
                        assertThat(risk.evidence()).extracting(Evidence::text).containsExactly("Nobody signs in."));
    }

    @Test
    void aClosedRiskStaysOnRecordAndANewOneOpens() {
        Risk first = risks.open(acme, RiskKind.LAUNCH, Severity.LOW, "Late.", null, "carla");
        clock.advance(Duration.ofDays(1));
        assertThat(risks.close(acme, RiskKind.LAUNCH, "It is live.", "lena")).isTrue();
        Risk second = risks.open(acme, RiskKind.LAUNCH, Severity.LOW, "Late again.", null, "carla");

        assertThat(risks.of(acme)).extracting(Risk::id).containsExactly(second.id(), first.id());
        assertThat(risks.of(acme).get(1))
                .returns("It is live.", Risk::closeReason)
                .returns("lena", Risk::closedBy)
                .returns(TestClock.START.plus(Duration.ofDays(1)), Risk::closedAt);
        assertThat(accounts.timeline(acme, 3))
                .extracting(TimelineEntry::title)
                .containsExactly("Risk opened: launch", "Risk closed: launch", "Risk opened: launch");
    }

    @Test
    void closingWhatIsNotOpenChangesNothing() {
        assertThat(risks.close(acme, RiskKind.FIT, "Never was.", "lena")).isFalse();
        assertThat(risks.of(acme)).isEmpty();
    }

    @Test
    void aRiskNeedsEvidenceAndItsEndAReason() {
        assertThatThrownBy(() -> risks.open(acme, RiskKind.FIT, Severity.LOW, " ", null, "carla"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> risks.close(acme, RiskKind.FIT, "", "carla"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("reason");
    }

    @Test
    void evidenceLongerThanItsColumnIsCut() {
        risks.open(acme, RiskKind.FIT, Severity.LOW, "a".repeat(5000), "n".repeat(1500), "carla");

        assertThat(risks.of(acme).get(0).evidence().get(0).text()).hasSize(4000).endsWith("a…");
        assertThat(risks.of(acme).get(0).nextAction()).hasSize(1000).endsWith("n…");
    }
}
