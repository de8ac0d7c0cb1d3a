package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept from scoring to scoring is what a look at the whole history finds. */
@PlaymakerTest
class RecallTest {

    private static final String WORKER = "score-stale-accounts";
    private static final int ACCOUNTS = 4;
    private static final int STEPS = 250;
    private static final List<String> TYPES = List.of("sentiment.nps", "sentiment.csat", "champion.left");

    @Autowired
    Recall recall;

    @Autowired
    HealthRepository repository;

    @Autowired
    Signals signals;

    @Autowired
    Accounts accounts;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = new Random(4711);
    private final List<AccountId> ids = new ArrayList<>();
    private int number;

    @BeforeEach
    void someAccounts() {
        accounts.upsertAccounts(Fixtures.many("account", ACCOUNTS, "SMB", null, null), "test");
        for (int i = 0; i < ACCOUNTS; i++)
            ids.add(accounts.byExternalId("account-" + i).orElseThrow().id());
    }

    /** Facts come late, twice as old as what is known, in files of the past, and sometimes nobody scores for a while. */
    @Test
    void whateverArrivesWheneverItIsTheSameAsTheWholeHistory() {
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 90 : 30_000)));
            for (int batch = random.nextInt(3); batch > 0; batch--) signals.record(facts(), true);
            if (random.nextInt(4) == 0) continue;
            rounds.untilIdle(WORKER);
            rounds.untilIdle("score-the-others");
            check();
        }
    }

    @Test
    void aFactThatIsCommittedLongAfterItWasLearnedIsFoundByItsLine() {
        rounds.untilIdle(WORKER);
        new TransactionTemplate(transactions).executeWithoutResult(slow -> {
            signals.record(List.of(fact(0, "sentiment.nps", 40.0, clock.instant(), null)), false);
            clock.advance(Duration.ofHours(30));
            inBetween()
                    .executeWithoutResult(meanwhile -> assertThat(rounds.untilIdle(WORKER))
                            .as("the day's look")
                            .isEqualTo(ACCOUNTS));
        });

        assertThat(rounds.untilIdle(WORKER)).isEqualTo(1);

        check();
        assertThat(recall.asScored(ids).get(ids.get(0))).containsOnlyKeys("sentiment.nps");
    }

    private TransactionTemplate inBetween() {
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return another;
    }

    private void check() {
        Map<AccountId, Map<String, LatestValue>> scored = recall.asScored(ids);
        var latest = signals.latest(ids);
        var then = signals.latestKnown(ids, clock.instant().minus(Scoring.TREND));
        Map<AccountId, Recall.Values> recalled = recalled();
        for (AccountId id : ids) {
            assertThat(scored.getOrDefault(id, Map.of())).isEqualTo(latest.getOrDefault(id, Map.of()));
            assertThat(Objects.requireNonNull(recalled.get(id)).latest()).isEqualTo(latest.getOrDefault(id, Map.of()));
            assertThat(Objects.requireNonNull(recalled.get(id)).earlier()).isEqualTo(then.getOrDefault(id, Map.of()));
        }
    }

    private Map<AccountId, Recall.Values> recalled() {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return recall.now(repository.lock(ids, clock.instant()), Map.of(), clock.instant(), Scoring.TREND);
        }));
    }

    private List<NewSignal> facts() {
        List<NewSignal> facts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Instant learned = random.nextInt(4) > 0 ? null : ago(100);
            facts.add(fact(
                    random.nextInt(ACCOUNTS),
                    TYPES.get(random.nextInt(TYPES.size())),
                    (double) random.nextInt(5),
                    random.nextInt(4) == 0 ? ago(150) : ago(3),
                    learned));
        }
        return facts;
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofHours(random.nextInt(days * 24)));
    }

    private NewSignal fact(int account, String type, Double value, Instant occurred, @Nullable Instant learned) {
        return new NewSignal(
                "test", "fact-" + number++, "account-" + account, type, value, occurred, learned, null, null, null);
    }
}
