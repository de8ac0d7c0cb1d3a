package io.playmaker.testing;

import io.playmaker.shared.Worker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lets tests call the background workers, one round at a time. */
@Component
public class Rounds {

    /** The name of a thread that works a lane. */
    public static final String LANE = "lane";

    private static final int PLENTY = 100_000;

    private final List<Worker> workers;

    Rounds(List<Worker> workers) {
        this.workers = workers;
    }

    /** One round of the worker with this name; returns how many pieces it did. */
    public int one(String name) {
        return worker(name).round();
    }

    /** Rounds until the worker finds nothing to do; returns how many pieces it did. */
    public int untilIdle(String name) {
        int all = 0;
        for (int round = 0; round < PLENTY; round++) {
            int done = worker(name).round();
            if (done == 0) return all;
            all += done;
        }
        throw new AssertionError("Worker " + name + " does not come to rest");
    }

    /** As {@link #untilIdle}, in as many lanes as the worker has in an application that runs. */
    public int inLanesUntilIdle(String name) {
        ExecutorService lanes = Executors.newFixedThreadPool(worker(name).lanes(), work -> new Thread(work, LANE));
        try {
            List<CompletableFuture<Integer>> done = IntStream.range(
                            0, worker(name).lanes())
                    .mapToObj(lane -> CompletableFuture.supplyAsync(() -> untilIdle(name), lanes))
                    .toList();
            return done.stream().mapToInt(CompletableFuture::join).sum();
        } finally {
            lanes.shutdownNow();
        }
    }

    private Worker worker(String name) {
        return workers.stream()
                .filter(worker -> worker.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No worker is called " + name + "; there are "
                        + workers.stream().map(Worker::name).toList()));
    }
}
