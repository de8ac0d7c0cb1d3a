package io.playmaker.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.ContactRole;
import io.playmaker.account.Stage;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    void plantedCausesPullHealthDownAndTheHealthyStayWell() {
        load();

        assertThat(bands(Fate.LEFT)).containsOnlyKeys(Band.RED);
        assertThat(bands(Fate.LEAVING)).containsKey(Band.RED);
        assertThat(bands(Fate.HEALTHY)).doesNotContainKey(Band.RED);
        assertThat(bands(Fate.HEALTHY).get(Band.GREEN))
                .isGreaterThan(bands(Fate.HEALTHY).getOrDefault(Band.YELLOW, 0L) * 2);
        assertThat(bands(Fate.PROSPECT)).containsOnlyKeys(Band.UNKNOWN);
        assertThat(truth)
                .filteredOn(planted -> planted.fate() == Fate.LEFT && planted.cause() != Cause.OUT_OF_OUR_HANDS)
                .isNotEmpty()
                .allSatisfy(planted -> {
                    int notice = planted.segment().equals("ENTERPRISE") ? 90 : 30;
                    LocalDate warned =
                            Objects.requireNonNull(planted.churnedOn()).minusDays(notice + 5L);
                    double before = score(planted, Objects.requireNonNull(planted.begunOn()));
                    assertThat(score(planted, warned)).as("%s", planted).isLessThan(before - 15);
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
            List<Contact> champions = accounts.contacts(account.id()).stream()
                    .filter(contact -> contact.role() == ContactRole.CHAMPION)
                    .toList();
            if (planted.cause() == Cause.CHAMPION_LEFT)
                assertThat(champions).extracting(Contact::leftOn).anyMatch(Objects::nonNull);
            if (planted.cause() != Cause.CHAMPION_LEFT || planted.fate() == Fate.RESCUED)
                assertThat(champions).extracting(Contact::leftOn).contains((LocalDate) null);
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

    private Map<Band, Long> bands(Fate fate) {
        return truth.stream()
                .filter(planted -> planted.fate() == fate)
                .map(planted -> health.now(account(planted).id()).orElseThrow().band())
                .collect(Collectors.groupingBy(band -> band, Collectors.counting()));
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
