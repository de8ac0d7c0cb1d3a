package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts whose facts flap, told twice and out of order, worked on by four nodes whose transactions fail at random:
 * exactly those playbooks start that a plain account, worked off by one hand, starts. As many accounts and seeds as
 * {@code -Dplaymaker.flapping.accounts} and {@code -Dplaymaker.flapping.seeds} say.
 */
@PlaymakerTest
class FlappingAccountsTest {

    private static final int ACCOUNTS = Integer.getInteger("playmaker.flapping.accounts", 80);
    private static final int SEEDS = Integer.getInteger("playmaker.flapping.seeds", 2);
    private static final int NODES = 4;
    private static final int STEPS = 10;
    private static final int FAILING_PERCENT = 15;
    private static final List<String> USAGE = List.of(
            "usage.active_users_ratio",
            "usage.active_users_trend",
            "usage.features_used_ratio",
            "usage.logins_per_user");

    @Autowired
    Scorecards scorecards;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Triggers triggers;

    @Autowired
    Rounds rounds;

    @Autowired
    CleanSlate slate;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Health health;

    /** What is red, yellow and green by the scorecard in force. */
    private final List<Map<String, Double>> levels = new ArrayList<>();

    private final List<AccountId> ids = new ArrayList<>();
    private final List<PlainAccount> plain = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void startsAreThoseOfThePlainAccounts(long seed) throws Exception {
        Random random = new Random(seed);
        freshAccounts();
        for (int step = 0; step < STEPS; step++) {
            clock.set(clock.instant().plus(step == STEPS / 2 ? Duration.ofDays(61) : Duration.ofHours(13)));
            tell(facts(random, step));
            onEveryNode(this::workWithFailures);
            rounds.untilIdle("score-stale-accounts");
            rounds.untilIdle("start-due-playbooks");
            plain.forEach(account -> account.isScored(clock.instant()));
            endSomeRuns(random);
        }

        Map<Integer, Integer> started = new HashMap<>();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            started.put(i, playbooks.runsOf(ids.get(i)).size());
            expected.put(i, plain.get(i).starts());
        }
        assertThat(started).isEqualTo(expected);
        assertThat(expected.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(ACCOUNTS / 4);
        assertThat(triggers.counts()).containsEntry(Moment.State.NEW, 0).containsEntry(Moment.State.FAILED, 0);
    }

    private void freshAccounts() {
        slate.wipe();
        ids.clear();
        plain.clear();
        levels.clear();
        for (double points : new double[] {10, 58, 95}) levels.add(health.valuesWorth("SMB", points));
        List<AccountRow> rows = Fixtures.many("flapping", ACCOUNTS, "SMB", "ADOPTION", "mia");
        accounts.upsertAccounts(rows, "test");
        Map<String, AccountId> known =
                accounts.resolve(rows.stream().map(AccountRow::externalId).toList());
        ScorecardContent scorecard = scorecards.newest("SMB").content();
        for (AccountRow row : rows) {
            ids.add(known.getOrDefault(row.externalId(), new AccountId(1)));
            plain.add(new PlainAccount(scorecard, signals.measures()));
        }
        rounds.untilIdle("score-stale-accounts");
        rounds.untilIdle("start-due-playbooks");
    }

    /** About a third of the accounts jump to another level; some learn of it late, after something newer. */
    private List<NewSignal> facts(Random random, int step) {
        List<NewSignal> facts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            if (step > 0 && random.nextInt(3) > 0) continue;
            int level = random.nextInt(3);
            Instant at = clock.instant().minus(Duration.ofMinutes(random.nextInt(4) == 0 ? 60 * 30L : 1));
            at = at.plusSeconds(step);
            for (String measure : USAGE) {
                double value = levels.get(level).getOrDefault(measure, 0.0);
                String id = "s" + step + "-" + i + "-" + measure;
                facts.add(new NewSignal("test", id, "flapping-" + i, measure, value, at, null, null, null, null));
                plain.get(i).learns(new LatestValue(measure, value, at, clock.instant(), step));
            }
        }
        return facts;
    }

    /** Each fact arrives twice, in no order, from several senders, who send again what was not taken. */
    private void tell(List<NewSignal> facts) throws Exception {
        List<NewSignal> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        Collections.shuffle(twice, ThreadLocalRandom.current());
        List<List<NewSignal>> senders = IntStream.range(0, NODES)
                .mapToObj(node -> IntStream.range(0, twice.size())
                        .filter(i -> i % NODES == node)
                        .mapToObj(twice::get)
                        .toList())
                .toList();
        inParallel(senders.stream()
                .<Callable<Object>>map(batch -> () -> {
                    while (!went(() -> signals.record(batch, false))) Thread.onSpinWait();
                    return true;
                })
                .toList());
    }

    private Object workWithFailures() {
        for (int idle = 0; idle < 3; ) {
            int[] done = {0};
            boolean scored = went(() -> done[0] += rounds.one("score-stale-accounts"));
            boolean started = went(() -> done[0] += rounds.one("start-due-playbooks"));
            if (scored && started && done[0] == 0) idle++;
            else idle = 0;
        }
        return true;
    }

    /** False when the transaction failed: by the dice, or because another node was first. */
    private boolean went(Runnable work) {
        boolean fails = ThreadLocalRandom.current().nextInt(100) < FAILING_PERCENT;
        try {
            transaction.executeWithoutResult(status -> {
                work.run();
                if (fails) status.setRollbackOnly();
            });
            return !fails;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void endSomeRuns(Random random) {
        for (int i = 0; i < ACCOUNTS; i++) {
            if (!plain.get(i).running() || random.nextInt(3) > 0) continue;
            for (Run run : playbooks.runsOf(ids.get(i)))
                if (run.state() == Run.State.RUNNING) playbooks.cancel(run.id(), "The test ends it", "lena");
            plain.get(i).runEnds(clock.instant());
        }
        rounds.untilIdle("start-due-playbooks");
    }

    private static void onEveryNode(Callable<Object> work) throws Exception {
        inParallel(Collections.nCopies(NODES, work));
    }

    private static void inParallel(List<Callable<Object>> work) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<Object> done : nodes.invokeAll(work)) done.get();
        } finally {
            nodes.shutdownNow();
        }
    }
}
