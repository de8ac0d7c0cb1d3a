package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class HealthTest {

    private static final String WORKER = "score-stale-accounts";

    @Autowired
    Health health;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Triggers triggers;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    AccountId acme = new AccountId(1);
    int facts;

    @BeforeEach
    void anAccount() {
        acme = account("acme", "SMB");
        rounds.untilIdle(WORKER);
    }

    @Test
    void aSignalMakesItsAccountStaleAndOneRoundScoresIt() {
        assertThat(health.now(acme).orElseThrow()).returns(Band.UNKNOWN, HealthNow::band);
        usage("acme", 1);

        assertThat(rounds.one(WORKER)).isEqualTo(1);

        assertThat(health.now(acme).orElseThrow())
                .returns(100.0, HealthNow::score)
                .returns(Band.GREEN, HealthNow::band)
                .returns("SMB", HealthNow::scorecard)
                .returns(TestClock.START, HealthNow::scoredAt);
        assertThat(rounds.one(WORKER)).isZero();
    }

    @Test
    void factsOfAFileWaitForThoseThatAreFresh() {
        AccountId bolt = account("bolt", "SMB");
        rounds.untilIdle(WORKER);
        signals.recordFile(List.of(fact("acme", "sentiment.nps", 50.0, clock.instant(), null)), false);
        usage("bolt", 1);

        assertThat(rounds.one(WORKER)).isEqualTo(1);
        assertThat(health.now(bolt).orElseThrow().score()).isNotNull();
        assertThat(health.now(acme).orElseThrow().reasons()).allMatch(reason -> reason.value() == null);

        assertThat(rounds.one(WORKER)).isEqualTo(1);
        assertThat(health.now(acme).orElseThrow().reasons()).anyMatch(reason -> reason.value() != null);
    }

    @Test
    void whatWaitsHasAWorkerOfItsOwn() {
        signals.recordFile(List.of(fact("acme", "sentiment.nps", 50.0, clock.instant(), null)), false);
        usage("acme", 1);

        assertThat(rounds.one("score-the-others")).isEqualTo(1);
        assertThat(rounds.one("score-the-others")).isZero();
        assertThat(rounds.one(WORKER)).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        assertThat(rounds.one("score-the-others")).isEqualTo(1);
    }

    @Test
    void manyFactsAboutOneAccountAreScoredOnce() {
        for (int i = 0; i < 20; i++) usage("acme", i / 20.0);

        assertThat(rounds.one(WORKER)).isEqualTo(1);
        assertThat(rounds.one(WORKER)).isZero();
    }

    @Test
    void aSnapshotIsStoredOnlyWhenSomethingMoved() {
        usage("acme", 1);
        rounds.untilIdle(WORKER);
        long first = health.now(acme).orElseThrow().snapshot();

        usage("acme", 1);
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow().snapshot()).isEqualTo(first);

        usage("acme", 0.5);
        rounds.untilIdle(WORKER);
        HealthNow now = health.now(acme).orElseThrow();
        assertThat(now.snapshot()).isNotEqualTo(first);
        assertThat(health.snapshot(first).orElseThrow().score()).isEqualTo(100.0);
        assertThat(health.snapshot(now.snapshot())).contains(now);
    }

    @Test
    void theFirstKnownBandCountsAtOnceAndIsAnnouncedOnce() {
        usage("acme", 0);
        rounds.untilIdle(WORKER);
        rounds.untilIdle(WORKER);

        assertThat(bandMoments())
                .singleElement()
                .satisfies(moment -> assertThat(moment.facts())
                        .containsEntry("fromBand", "UNKNOWN")
                        .containsEntry("toBand", "RED"));
    }

    @Test
    void aBandChangesOnlyAfterTheScoreStayedOutsideForADay() {
        usage("acme", 1);
        rounds.untilIdle(WORKER);
        clock.advance(Duration.ofHours(1));
        usage("acme", 0);
        rounds.untilIdle(WORKER);

        assertThat(health.now(acme).orElseThrow())
                .returns(0.0, HealthNow::score)
                .returns(Band.GREEN, HealthNow::band);
        clock.advance(Duration.ofHours(23).plusMinutes(59));
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow().band()).isEqualTo(Band.GREEN);

        clock.advance(Duration.ofMinutes(1));
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow())
                .returns(Band.RED, HealthNow::band)
                .returns(clock.instant(), HealthNow::bandSince);
        rounds.untilIdle(WORKER);
        assertThat(bandMoments()).hasSize(2);
    }

    @Test
    void aScoreThatComesBackWithinTheDayChangesNoBand() {
        usage("acme", 1);
        rounds.untilIdle(WORKER);
        for (int day = 0; day < 4; day++) {
            usage("acme", 0);
            rounds.untilIdle(WORKER);
            clock.advance(Duration.ofHours(12));
            usage("acme", 1);
            rounds.untilIdle(WORKER);
            clock.advance(Duration.ofHours(12));
        }

        assertThat(health.now(acme).orElseThrow().band()).isEqualTo(Band.GREEN);
        assertThat(bandMoments()).hasSize(1);
    }

    @Test
    void aValueThatGoesStaleByTimeAloneLowersCoverageWithoutAnyNewFact() {
        usage("acme", 1);
        say("acme", "sentiment.nps", 50, clock.instant());
        rounds.untilIdle(WORKER);
        double before = health.now(acme).orElseThrow().coverage();

        clock.advance(Duration.ofDays(45));
        rounds.untilIdle(WORKER);

        HealthNow now = health.now(acme).orElseThrow();
        assertThat(now.coverage()).isLessThan(before).isLessThan(0.4);
        assertThat(now.score()).isNull();
        assertThat(now.reasons())
                .filteredOn(HealthNow.Reason::stale)
                .extracting(HealthNow.Reason::measure)
                .contains("usage.active_users_ratio");
    }

    @Test
    void trendIsTheChangeOverTwentyEightDays() {
        usage("acme", 1);
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow().trend()).isNull();

        clock.advance(Duration.ofDays(28));
        usage("acme", 0);
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow().trend()).isEqualTo(-100.0);

        clock.advance(Duration.ofDays(28));
        usage("acme", 0);
        rounds.untilIdle(WORKER);
        assertThat(health.now(acme).orElseThrow().trend()).isEqualTo(0.0);
    }

    @Test
    void reasonsArePlainWordsAndAddUp() {
        usage("acme", 0);
        say("acme", "support.open_cases", 5, clock.instant());
        rounds.untilIdle(WORKER);

        HealthNow now = health.now(acme).orElseThrow();
        assertThat(now.reasons().get(0).title()).isEqualTo("Active users");
        double lost = now.reasons().stream().mapToDouble(HealthNow.Reason::lost).sum();
        double score = Objects.requireNonNull(now.score());
        assertThat(lost + now.lostToOverrides()).isCloseTo(100 - score, within(1e-9));
        assertThat(bandMoments().get(0).facts().get("why"))
                .asString()
                .startsWith("Health is ")
                .contains("(red): Active users 0; Open cases 5; Change of active users in 28 days -0.50");
    }

    @Test
    void anOverrideNamesItselfAsTheReason() {
        usage("acme", 1);
        rounds.untilIdle(WORKER);
        event("acme", "cancellation.received");
        rounds.untilIdle(WORKER);

        HealthNow now = health.now(acme).orElseThrow();
        assertThat(now.score()).isZero();
        assertThat(now.overrides()).containsExactly("A cancellation was received on 2 March 2026: health is 0.");
        assertThat(now.lostToOverrides()).isEqualTo(100);
    }

    @Test
    void theCourseKnowsNothingThatWasLearnedLater() {
        Instant start = clock.instant();
        usage("acme", 1);
        clock.advance(Duration.ofDays(10));
        signals.record(
                List.of(fact("acme", "cancellation.received", null, start.plus(Duration.ofDays(2)), null)), true);
        clock.advance(Duration.ofDays(10));

        List<HealthPoint> course = health.course(acme, start, clock.instant(), Duration.ofDays(5));

        assertThat(course)
                .extracting(HealthPoint::at)
                .containsExactly(
                        start,
                        start.plus(Duration.ofDays(5)),
                        start.plus(Duration.ofDays(10)),
                        start.plus(Duration.ofDays(15)),
                        start.plus(Duration.ofDays(20)));
        assertThat(course).extracting(HealthPoint::score).containsExactly(100.0, 100.0, 0.0, 0.0, 0.0);
    }

    @Test
    void historyThatStatesWhenItWasLearnedGivesTrendAndCourse() {
        Instant month = clock.instant().minus(Duration.ofDays(28));
        List<NewSignal> history = new ArrayList<>();
        for (String type : USAGE) history.add(fact("acme", type, 0.0, month, month));
        signals.record(history, true);
        usage("acme", 1);
        rounds.untilIdle(WORKER);

        assertThat(health.now(acme).orElseThrow().trend()).isNotNull().isGreaterThan(50);
        assertThat(health.course(acme, month, clock.instant(), Duration.ofDays(28)))
                .hasSize(2)
                .allSatisfy(point -> assertThat(point.score()).isNotNull());
    }

    @Test
    void eachSegmentIsScoredByItsOwnCard() {
        AccountId big = account("big", "ENTERPRISE");
        for (String account : List.of("acme", "big")) {
            usage(account, 1);
            say(account, "relationship.champion_present", 0, clock.instant());
            say(account, "sentiment.csat", 3, clock.instant());
            say(account, "outcome.value_confirmed", 3, clock.instant());
            say(account, "outcome.plan_measures_reached", 0.5, clock.instant());
        }
        rounds.untilIdle(WORKER);

        HealthNow small = health.now(acme).orElseThrow();
        HealthNow large = health.now(big).orElseThrow();
        assertThat(small.scorecard()).isEqualTo("SMB");
        assertThat(large.scorecard()).isEqualTo("ENTERPRISE");
        assertThat(large.score()).isLessThan(small.score());
    }

    @Test
    void aThousandAccountsAreScoredInAFewRounds() {
        accounts.upsertAccounts(
                IntStream.range(0, 1000).mapToObj(i -> row("many-" + i, "SMB")).toList(), "test");
        List<NewSignal> news = new ArrayList<>();
        for (int i = 0; i < 1000; i++)
            for (String type : USAGE) news.add(fact("many-" + i, type, 1.0, clock.instant(), null));
        signals.record(news, false);
        rounds.untilIdle(WORKER);

        PortfolioPage page = health.portfolio(new PortfolioFilter("many", null, Band.GREEN, null, null, null, 3, 50));
        assertThat(page.total()).isEqualTo(1000);
        assertThat(page.rows()).hasSize(50);
        assertThat(page.rows()).allSatisfy(row -> assertThat(row.score()).isGreaterThan(80));
    }

    private static final List<String> USAGE = List.of(
            "usage.active_users_ratio",
            "usage.active_users_trend",
            "usage.features_used_ratio",
            "usage.logins_per_user");

    private List<Moment> bandMoments() {
        return triggers.moments(new MomentFilter(acme, null, null, "band-changed", 0, 10));
    }

    /** @param good 0 or 1, or between */
    private void usage(String account, double good) {
        Instant now = clock.instant();
        say(account, "usage.active_users_ratio", 0.8 * good, now);
        say(account, "usage.active_users_trend", 0.6 * good - 0.5, now);
        say(account, "usage.features_used_ratio", good, now);
        say(account, "usage.logins_per_user", 12 * good, now);
    }

    private void say(String account, String type, double value, Instant at) {
        signals.record(List.of(fact(account, type, value, at, null)), false);
    }

    private void event(String account, String type) {
        signals.record(List.of(fact(account, type, null, clock.instant(), null)), false);
    }

    private NewSignal fact(String account, String type, @Nullable Double value, Instant at, @Nullable Instant learned) {
        return new NewSignal("test", "fact-" + facts++, account, type, value, at, learned, null, null, null);
    }

    private AccountId account(String id, String segment) {
        accounts.upsertAccounts(List.of(row(id, segment)), "test");
        return accounts.byExternalId(id).orElseThrow().id();
    }

    private static AccountRow row(String id, String segment) {
        return new AccountRow(id, id, segment, "ADOPTION", null, null, null, null, null, null, null, null);
    }
}
