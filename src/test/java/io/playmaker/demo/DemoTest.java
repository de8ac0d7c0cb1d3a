package io.playmaker.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.Stage;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.imports.Import;
import io.playmaker.imports.Imports;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class DemoTest {

    private static final int ACCOUNTS = 75;
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Autowired
    Demo demo;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Health health;

    @Autowired
    Rounds rounds;

    private final List<Planted> truth = Portfolio.of(Demo.SEED, TODAY, ACCOUNTS).truth();

    @Test
    void plantedCausesLeadToChurnAndTheHealthyStayGreen() {
        load();

        for (Planted planted : truth) {
            HealthNow now = health.now(account(planted).id()).orElseThrow();
            assertThat(now.band()).as("%s with %s", planted, now.score()).isEqualTo(expected(planted.fate()));
        }
        assertThat(truth)
                .filteredOn(planted -> planted.fate() == Fate.LEFT)
                .isNotEmpty()
                .allSatisfy(planted -> {
                    LocalDate begun = Objects.requireNonNull(planted.begunOn());
                    // The cancellation comes 30 days before the end; health has fallen by then.
                    LocalDate warned =
                            Objects.requireNonNull(planted.churnedOn()).minusDays(35);
                    double before = score(planted, begun.plusDays(planted.cause() == Cause.THIN_ONBOARDING ? 70 : 0));
                    assertThat(before).isGreaterThan(70);
                    assertThat(score(planted, warned)).isLessThan(48);
                });
    }

    @Test
    void peopleStagesAndOwnersComeOutSensibly() {
        load();

        for (Planted planted : truth) {
            Account account = account(planted);
            if (planted.fate() == Fate.LEFT) assertThat(account.stage()).isEqualTo(Stage.CHURNED);
            if (planted.fate() == Fate.JUST_WON) assertThat(account.stage()).isEqualTo(Stage.ONBOARDING);
            if (planted.fate().isCustomer()) assertThat(account.owner()).isIn("carla", "ben", "mia", "nok");
            assertThat(accounts.contacts(account.id())).isNotEmpty();
            assertThat(accounts.subscriptions(account.id()).isEmpty()).isEqualTo(planted.fate() == Fate.PROSPECT);
            boolean champion = accounts.contacts(account.id()).stream().anyMatch(contact -> contact.leftOn() == null);
            if (planted.cause() == Cause.CHAMPION_LEFT)
                assertThat(accounts.contacts(account.id()))
                        .extracting(Contact::leftOn)
                        .anyMatch(Objects::nonNull);
            else assertThat(champion).isTrue();
        }
    }

    @Test
    void aSecondStartLoadsNothingAndOneInTheMiddleGoesOn() {
        assertThat(demo.load(ACCOUNTS)).isTrue();
        rounds.one("take-in-imports");
        rounds.one("take-in-imports");
        rounds.one("take-in-imports");

        assertThat(demo.load(ACCOUNTS)).isFalse();
        rounds.untilIdle("take-in-imports");

        assertThat(imports.recent(10)).hasSize(5).allSatisfy(done -> {
            assertThat(done.state()).isEqualTo(Import.State.DONE);
            assertThat(done.refused() + done.warnings() + done.unchanged()).isZero();
        });
        assertThat(demo.load(ACCOUNTS)).isFalse();
    }

    private void load() {
        demo.load(ACCOUNTS);
        rounds.untilIdle("take-in-imports");
        rounds.untilIdle("score-stale-accounts");
    }

    private static Band expected(Fate fate) {
        return switch (fate) {
            case LEFT, LEAVING -> Band.RED;
            case MIDDLING -> Band.YELLOW;
            case JUST_WON, PROSPECT -> Band.UNKNOWN;
            case RECOVERED, HEALTHY -> Band.GREEN;
        };
    }

    private Account account(Planted planted) {
        return accounts.byExternalId(planted.account()).orElseThrow();
    }

    private double score(Planted planted, LocalDate day) {
        AccountId id = account(planted).id();
        var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Objects.requireNonNull(
                health.course(id, at, at, Duration.ofDays(1)).get(0).score());
    }
}
