package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.health.Health;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class CustomerMomentsTest {

    private static final String USERS = "usage.active_users_ratio";
    private static final String OVERDUE = "support.invoice_days_overdue";

    @Autowired
    Triggers triggers;

    @Autowired
    Accounts accounts;

    @Autowired
    Health health;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId account = new AccountId(1);

    @BeforeEach
    void aCustomer() {
        account = fixtures.aCustomer("SMB", "mia");
        score();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survey.answered",
                "champion.left",
                "sponsor.left",
                "competitor.seen",
                "corporate.change",
                "case.old",
                "cancellation.received",
                "reduction.asked"
            })
    void whatACustomerDoesIsAMoment(String event) {
        fixtures.hears(account, event, "S-1", "They said so.");

        assertThat(named(event.replace('.', '-'))).singleElement().satisfies(moment -> {
            assertThat(moment.kind()).isEqualTo(MomentKind.CUSTOMER);
            assertThat(moment.subject()).isEqualTo("S-1");
            assertThat(moment.facts()).containsEntry("why", "They said so.");
            assertThat(moment.signal()).isNotNull();
        });
    }

    @Test
    void usageThatFellByMoreThan30PercentIn28DaysIsAMomentOnce() {
        hears(USERS, 0.8);
        clock.advance(Duration.ofDays(28));
        hears(USERS, 0.5);
        assertThat(named("usage-fell")).as("it must hold for a day").isEmpty();

        clock.advance(Duration.ofDays(1));
        score();
        clock.advance(Duration.ofDays(1));
        score();

        assertThat(named("usage-fell")).singleElement().satisfies(moment -> {
            assertThat(moment.facts())
                    .containsEntry("measure", USERS)
                    .containsEntry("valueBefore", 0.8)
                    .containsEntry("value", 0.5)
                    .containsEntry("why", "Active users fell from 80 % to 50 % in 28 days.");
            assertThat((Double) moment.facts().get("change")).isBetween(-0.376, -0.374);
            assertThat(health.snapshot(Objects.requireNonNull(moment.snapshot())))
                    .isPresent();
        });
    }

    @Test
    void usageThatFellBy30PercentOrWasUnknownBeforeIsNone() {
        hears(USERS, 0.8);
        clock.advance(Duration.ofDays(28));
        hears(USERS, 0.56);
        clock.advance(Duration.ofDays(2));
        score();
        assertThat(named("usage-fell")).isEmpty();
    }

    @Test
    void anInvoiceThatIsOverdueCrossesItsLine() {
        hears(OVERDUE, 31);
        clock.advance(Duration.ofDays(1));
        score();

        assertThat(crossings(OVERDUE))
                .singleElement()
                .satisfies(moment -> assertThat(moment.facts())
                        .containsEntry("value", 31.0)
                        .containsEntry("line", 30.0)
                        .containsEntry("why", "Days an invoice is overdue: 31, above the line of 30."));
    }

    @Test
    void manyOpenCasesAndLittleUseCrossTheirLines() {
        hears("support.open_cases", 9);
        hears(USERS, 0.39);
        clock.advance(Duration.ofDays(7));
        score();

        assertThat(crossings("support.open_cases")).hasSize(1);
        assertThat(crossings(USERS)).hasSize(1);
    }

    @Test
    void aValueThatFlapsMakesOneMomentAndAnotherOnlyAfterItWentBack() {
        for (int day = 0; day < 20; day++) {
            hears(OVERDUE, day % 4 < 2 ? 40 : 20);
            clock.advance(Duration.ofDays(1));
            score();
        }
        assertThat(crossings(OVERDUE)).hasSize(1);

        hears(OVERDUE, 0);
        clock.advance(Duration.ofDays(1));
        score();
        hears(OVERDUE, 35);
        clock.advance(Duration.ofDays(1));
        score();

        assertThat(crossings(OVERDUE)).hasSize(2);
    }

    @Test
    void nobodyHearsOfLinesOfACustomerWhoLeft() {
        hears(OVERDUE, 40);
        accounts.changeStage(account, Stage.CHURNED, null, "Gone", "lena");
        clock.advance(Duration.ofDays(2));
        score();

        assertThat(crossings(OVERDUE)).isEmpty();
    }

    @Test
    void aValueThatCameBackBeforeItsDwellIsNone() {
        hears(OVERDUE, 40);
        clock.advance(Duration.ofHours(23));
        hears(OVERDUE, 20);
        clock.advance(Duration.ofDays(2));
        score();

        assertThat(crossings(OVERDUE)).isEmpty();
    }

    private void hears(String measure, double value) {
        fixtures.hears(account, measure, value);
        score();
    }

    private void score() {
        rounds.untilIdle("score-stale-accounts");
    }

    private List<Moment> crossings(String measure) {
        return named("measure-crossed").stream()
                .filter(moment -> measure.equals(moment.facts().get("measure")))
                .toList();
    }

    private List<Moment> named(String type) {
        return triggers.moments(new MomentFilter(account, null, null, type, 0, 50));
    }
}
