package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlaymakerTest
class ScorecardsTest {

    private static final String WORKER = "score-stale-accounts";
    private static final int SHIPPED = 2;

    @Autowired
    Scorecards scorecards;

    @Autowired
    ScorecardRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Health health;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId acme = new AccountId(1);
    int facts;

    @BeforeEach
    void anAccountWithUsageOfHalfItsLicences() {
        acme = account("acme");
        usage("acme", 0.5);
        rounds.untilIdle(WORKER);
    }

    @AfterEach
    void releasesThatNeverWere() {
        jdbc.sql("delete from health_scorecard where version > " + SHIPPED).update();
    }

    @Test
    void theShippedScorecardIsInForceUntilSomebodySavesAnother() {
        assertThat(scorecards.segments()).containsExactly("ENTERPRISE", "MID_MARKET", "SMB");
        assertThat(scorecards.newest("SMB"))
                .returns(SHIPPED, ScorecardVersion::version)
                .returns("Playmaker", ScorecardVersion::author);
    }

    @Test
    void aSavedVersionIsInForceAndEveryAccountOfTheSegmentIsScoredAnew() {
        double before = score();
        ScorecardVersion saved = scorecards.save("SMB", strict(), SHIPPED, "Half is not enough", "otto");
        assertThat(saved.version()).isEqualTo(SHIPPED + 1);

        rounds.untilIdle(WORKER);

        assertThat(score()).isLessThan(before);
        assertThat(health.now(acme).orElseThrow().scorecardVersion()).isEqualTo(SHIPPED + 1);
    }

    @Test
    void freshFactsGoBeforeARescoring() {
        for (int i = 0; i < 3; i++) account("other-" + i);
        rounds.untilIdle(WORKER);
        scorecards.save("SMB", strict(), SHIPPED, "Half is not enough", "otto");
        AccountId fresh = account("fresh");
        usage("fresh", 0.9);

        rounds.one(WORKER);

        assertThat(health.now(fresh).orElseThrow().score()).isNotNull();
    }

    @Test
    void twoWhoChangeTheSameVersionDoNotOverwriteEachOther() {
        scorecards.save("SMB", strict(), SHIPPED, "First", "otto");

        assertThatThrownBy(() -> scorecards.save("SMB", strict(), SHIPPED, "Second", "lena"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Version " + (SHIPPED + 1) + " of this scorecard was saved meanwhile");
    }

    @Test
    void aScorecardThatCannotBeUsedIsRefusedFieldByField() {
        ScorecardContent good = scorecards.newest("SMB").content();
        ScorecardContent bad = new ScorecardContent(
                new ScorecardContent.Bands(30, 40, 3, "a day", 4),
                new ScorecardContent.Limits(130, 0, 60, 0),
                good.dimensions());

        assertThatThrownBy(() -> scorecards.save("SMB", bad, SHIPPED, "Try", "otto"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactlyInAnyOrder(
                                        "bands.green",
                                        "bands.dwell",
                                        "bands.coverage",
                                        "overrides.judgement",
                                        "overrides.judgementDays"));
        assertThatThrownBy(() -> scorecards.save("SMB", good, SHIPPED, " ", "otto"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("comment");
        assertThat(scorecards.versions("SMB")).hasSize(1);
    }

    @Test
    void goingBackMakesANewVersionThatSaysWhatTheOldOneSaid() {
        scorecards.save("SMB", strict(), SHIPPED, "Half is not enough", "otto");

        ScorecardVersion back = scorecards.rollBack("SMB", SHIPPED, "lena");

        assertThat(back.version()).isEqualTo(SHIPPED + 2);
        assertThat(back.comment()).isEqualTo("Back to version " + SHIPPED + ".");
        assertThat(back.content()).isEqualTo(scorecards.version("SMB", SHIPPED).content());
    }

    @Test
    void aPreviewCountsBandsAndChangesNothing() {
        HealthNow before = health.now(acme).orElseThrow();

        ScorecardPreview preview = scorecards.preview("SMB", strict());

        assertThat(preview.accounts()).isEqualTo(1);
        assertThat(preview.bands()).containsOnlyKeys(before.band());
        assertThat(preview.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.account()).isEqualTo(acme);
            assertThat(moved.to()).isEqualTo(Band.RED);
            assertThat(moved.newScore()).isLessThan(moved.score());
        });
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow()).isEqualTo(before);
    }

    @Test
    void aScoreThatMovedIsExplainedToTheLastDecimalByWhatWasKnownThen() {
        Instant then = clock.instant();
        double before = score();
        clock.set(then.plus(Duration.ofDays(10)));
        usage("acme", 0.8);
        scorecards.save("SMB", strict(), SHIPPED, "Half is not enough", "otto");
        rounds.untilIdle(WORKER);

        Difference difference = health.difference(acme, then, clock.instant());

        assertThat(difference.from().score()).isEqualTo(before);
        assertThat(difference.from().scorecardVersion()).isEqualTo(SHIPPED);
        assertThat(difference.to().score()).isEqualTo(score());
        assertThat(difference.to().scorecardVersion()).isEqualTo(SHIPPED + 1);
        assertThat(difference.parts())
                .extracting(Difference.Part::kind)
                .contains(Difference.Kind.VALUE, Difference.Kind.SCORECARD);
        assertThat(difference.parts().stream()
                        .map(part -> BigDecimal.valueOf(part.points()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(score()).subtract(BigDecimal.valueOf(before)));
        assertThat(health.difference(acme, then, SHIPPED, SHIPPED + 1).from().score())
                .isEqualTo(before);
    }

    @Test
    void whatIsLearnedLaterChangesNothingAboutThen() {
        Instant then = clock.instant();
        double before = score();
        clock.set(then.plus(Duration.ofDays(3)));
        signals.record(
                List.of(new NewSignal(
                        "test", "late", "acme", "usage.active_users_ratio", 0.0, then, null, null, null, null)),
                false);
        rounds.untilIdle(WORKER);

        assertThat(health.asOf(acme, then).score()).isEqualTo(before);
    }

    @Test
    void aNewerReleaseIsTakenButNeverOverWhatAPersonSaved() {
        release(SHIPPED + 1);
        assertThat(scorecards.newest("ENTERPRISE").comment()).isEqualTo("Shipped.");
        assertThat(scorecards.newest("ENTERPRISE").version()).isEqualTo(SHIPPED + 1);

        scorecards.save("ENTERPRISE", strict(), SHIPPED + 1, "Half is not enough", "otto");
        release(SHIPPED + 7);

        assertThat(scorecards.newest("ENTERPRISE").author()).isEqualTo("otto");
        assertThat(scorecards.newest("ENTERPRISE").version()).isEqualTo(SHIPPED + 2);
    }

    /** What a start with newer files does. */
    private void release(int version) {
        ScorecardFile file = new ScorecardFile("ENTERPRISE", version, "Playmaker", strict());
        new ShippedScorecards(Map.of("ENTERPRISE", file)).keepIn(rows, clock);
    }

    /** As shipped, but usage of half the licences is worth nothing. */
    private ScorecardContent strict() {
        ScorecardContent shipped = scorecards.version("SMB", SHIPPED).content();
        Map<Dimension, ScorecardContent.Part> dimensions = new LinkedHashMap<>(shipped.dimensions());
        dimensions.put(
                Dimension.USAGE,
                new ScorecardContent.Part(
                        45,
                        Map.of(
                                "usage.active_users_ratio",
                                new ScorecardContent.Entry(
                                        1, List.of(List.of(0.5, 0.0), List.of(1.0, 100.0)), null, null))));
        return new ScorecardContent(shipped.bands(), null, dimensions);
    }

    private double score() {
        Double score = health.now(acme).orElseThrow().score();
        if (score == null) throw new AssertionError("No score");
        return score;
    }

    private AccountId account(String id) {
        accounts.upsertAccounts(
                List.of(new AccountRow(id, id, "SMB", "ADOPTION", null, null, null, null, null, null, null, null)),
                "test");
        return accounts.byExternalId(id).orElseThrow().id();
    }

    /** All of usage is known, nearly half of the scorecard's weight. */
    private void usage(String account, double ratio) {
        signals.record(
                List.of(
                        fact(account, "usage.active_users_ratio", ratio),
                        fact(account, "usage.active_users_trend", 0),
                        fact(account, "usage.features_used_ratio", 0.4),
                        fact(account, "usage.logins_per_user", 4)),
                false);
    }

    private NewSignal fact(String account, String type, double value) {
        return new NewSignal("test", "u" + facts++, account, type, value, clock.instant(), null, null, null, null);
    }
}
