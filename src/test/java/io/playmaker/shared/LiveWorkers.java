package io.playmaker.shared;

import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Lets some workers go on by themselves for a while, as in an application that runs. */
public final class LiveWorkers implements AutoCloseable {

    private final WorkerRounds rounds;

    public LiveWorkers(List<Worker> workers) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        workers.forEach(worker -> beans.addBean(worker.name(), worker));
        rounds = new WorkerRounds(beans.getBeanProvider(Worker.class));
        rounds.start();
    }

    @Override
    public void close() {
        rounds.stop();
    }
}
