package io.playmaker.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps every {@link Worker} going on threads of its own for as long as the application runs. */
@Component
@ConditionalOnProperty(name = "playmaker.workers.enabled", havingValue = "true", matchIfMissing = true)
class WorkerRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkerRounds.class);
    private static final long REST_AFTER_FAILURE_MILLIS = 5_000;

    private final List<Worker> workers;
    private final List<ExecutorService> threads = new ArrayList<>();
    private volatile boolean running;

    WorkerRounds(ObjectProvider<Worker> workers) {
        this.workers = workers.orderedStream().toList();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (Worker worker : workers) {
            ExecutorService lanes =
                    Executors.newFixedThreadPool(worker.lanes(), work -> new Thread(work, worker.name()));
            for (int lane = 0; lane < worker.lanes(); lane++) lanes.execute(() -> keepGoing(worker));
            threads.add(lanes);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(ExecutorService::shutdownNow);
        for (ExecutorService thread : threads) {
            try {
                if (!thread.awaitTermination(10, TimeUnit.SECONDS)) log.warn("A worker did not end within 10 s.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepGoing(Worker worker) {
        while (running) {
            try {
                if (worker.round() == 0) Thread.sleep(worker.rest().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!running) return;
                log.error("Worker {} failed and goes on in 5 s.", worker.name(), e);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
