package io.playmaker.bench;

import io.playmaker.shared.LiveWorkers;
import io.playmaker.shared.Worker;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How long after a customer's cancellation its CSM has a step, while values of measures keep arriving. Everything runs
 * as in an application: workers, the engine's jobs, the clock.
 */
@Component
class SignalToStep {

    static final int SIGNALS_PER_SECOND = 200;

    private static final Set<String> WORKERS =
            Set.of("score-stale-accounts", "score-the-others", "start-due-playbooks");
    private static final int SECONDS = 40;
    private static final int SETTLE = 8;
    private static final int BATCHES_PER_SECOND = 10;
    private static final Duration BETWEEN = Duration.ofMillis(1_000 / BATCHES_PER_SECOND);

    private final List<Worker> workers;
    private final Signals signals;
    private final ProcessEngine engine;
    private final TestClock clock;
    private final JdbcTemplate jdbc;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private int number;

    SignalToStep(List<Worker> workers, Signals signals, ProcessEngine engine, TestClock clock, JdbcTemplate jdbc) {
        this.workers = workers;
        this.signals = signals;
        this.engine = engine;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Milliseconds; of one start in each batch of signals. */
    record Result(long p50, long p95, long p99, int steps) {

        static Result of(List<Long> nanos) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Result(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.length);
        }

        private static long at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1_000_000;
        }
    }

    Result underLoad(int accounts) {
        jdbc.execute("truncate table trigger_moment, health_stale");
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        Map<Long, Long> sent = new ConcurrentHashMap<>();
        List<Long> took = new ArrayList<>();
        jobs.start();
        try (LiveWorkers live = new LiveWorkers(workers.stream()
                .filter(worker -> WORKERS.contains(worker.name()))
                .toList())) {
            Thread watch = new Thread(() -> watch(sent, took), "watch");
            watch.start();
            load(accounts, sent);
            watch.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            jobs.shutdown();
        }
        if (!sent.isEmpty()) throw new AssertionError(sent.size() + " cancellations have no step yet");
        return Result.of(took);
    }

    private void load(int accounts, Map<Long, Long> sent) throws InterruptedException {
        List<String> types = List.copyOf(signals.measures().keySet());
        long begin = System.nanoTime();
        for (int batch = 0; batch < SECONDS * BATCHES_PER_SECOND; batch++) {
            long due = begin + batch * BETWEEN.toNanos();
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            clock.advance(BETWEEN);
            List<NewSignal> facts = new ArrayList<>();
            for (int i = 1; i < SIGNALS_PER_SECOND / BATCHES_PER_SECOND; i++)
                facts.add(fact(1 + random.nextInt(accounts), types.get(random.nextInt(types.size())), 1.0));
            // Accounts that have no run of the earlier measurement.
            long leaving = accounts - batch;
            facts.add(fact(leaving, "cancellation.received", null));
            if (batch >= SETTLE * BATCHES_PER_SECOND) sent.put(leaving, due);
            signals.record(facts, false);
        }
    }

    private NewSignal fact(long account, String type, @Nullable Double value) {
        String id = "live-" + number++;
        return new NewSignal("live", id, "account-" + account, type, value, clock.instant(), null, null, null, null);
    }

    /** Until each has its step, or a minute after the last was sent. */
    private void watch(Map<Long, Long> sent, List<Long> took) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS + 60).toNanos();
        int all = (SECONDS - SETTLE) * BATCHES_PER_SECOND;
        while (took.size() < all && System.nanoTime() < end) {
            List<Long> there =
                    jdbc.queryForList("""
                    select distinct r.account_id from playbook_run r join playbook_step s on s.run_id = r.id
                    where r.account_id = any(?)
                    """, Long.class, (Object) sent.keySet().toArray(Long[]::new));
            long now = System.nanoTime();
            for (Long account : there) took.add(now - Objects.requireNonNull(sent.remove(account)));
            LockSupport.parkNanos(5_000_000);
        }
    }
}
