package io.playmaker.bench;

import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.TestClock;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes in new values of measures, in batches as an API would send them, of accounts here and there. The source's ids grow,
 * and it comes after those of {@link LargePortfolio} by name, so that its keys are the last ones in an empty table and in a
 * full one.
 */
@Component
class TakeSignals {

    private static final int BATCH = 1_000;
    private static final int BATCHES = 300;

    private final Signals signals;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private int number;

    TakeSignals(Signals signals) {
        this.signals = signals;
    }

    /** @param together how many measures an account reports at a time: 1, or what a source knows of it */
    Effort into(int accounts, int together) {
        batches(accounts, together).forEach(this::take);
        List<List<NewSignal>> batches = batches(accounts, together);
        return Effort.of(() -> batches.stream().mapToInt(this::take).sum());
    }

    private int take(List<NewSignal> batch) {
        int stored = signals.record(batch, false).stored();
        if (stored != BATCH) throw new AssertionError(stored + " of " + BATCH + " were stored");
        return stored;
    }

    private List<List<NewSignal>> batches(int accounts, int together) {
        List<String> types = List.copyOf(signals.measures().keySet());
        return IntStream.range(0, BATCHES)
                .mapToObj(batch -> IntStream.range(0, BATCH / together)
                        .boxed()
                        .flatMap(i -> report(1 + random.nextInt(accounts), types, together))
                        .toList())
                .toList();
    }

    private Stream<NewSignal> report(int account, List<String> types, int together) {
        int first = random.nextInt(types.size());
        return IntStream.range(first, first + together)
                .mapToObj(number -> fact(account, types.get(number % types.size())));
    }

    private NewSignal fact(int account, String type) {
        return new NewSignal(
                "product",
                "fact-" + number++,
                "account-" + account,
                type,
                1.0,
                TestClock.START,
                null,
                null,
                null,
                null);
    }
}
