package io.playmaker.bench;

import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.TestClock;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes in new values of measures, in batches as an API would send them, for accounts here and there. */
@Component
class TakeSignals {

    private static final int BATCH = 1_000;
    private static final int BATCHES = 60;
    private static final int WARM_UP = 20;

    private final Signals signals;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private int number;

    TakeSignals(Signals signals) {
        this.signals = signals;
    }

    Effort into(int accounts) {
        List<String> types = List.copyOf(signals.measures().keySet());
        batches(WARM_UP, accounts, types).forEach(this::take);
        List<List<NewSignal>> batches = batches(BATCHES, accounts, types);
        return Effort.of(() -> batches.stream().mapToInt(this::take).sum());
    }

    private int take(List<NewSignal> batch) {
        int stored = signals.record(batch, false).stored();
        if (stored != BATCH) throw new AssertionError(stored + " of " + BATCH + " were stored");
        return stored;
    }

    private List<List<NewSignal>> batches(int count, int accounts, List<String> types) {
        return IntStream.range(0, count)
                .mapToObj(batch -> IntStream.range(0, BATCH)
                        .mapToObj(i -> fact(1 + random.nextInt(accounts), types.get(random.nextInt(types.size()))))
                        .toList())
                .toList();
    }

    private NewSignal fact(int account, String type) {
        return new NewSignal(
                "api", "fact-" + number++, "account-" + account, type, 1.0, TestClock.START, null, null, null, null);
    }
}
