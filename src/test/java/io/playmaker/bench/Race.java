package io.playmaker.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two ways to do the same work, taken in turns after both are warm, so that whatever else the machine does hits both.
 *
 * @param pieces how much one lap does
 */
record Race(String title, String unit, int pieces, double target, Way ours, Way plain) {

    private static final int WARM_UP = 15;
    private static final int LAPS = 21;

    /** @param prepare makes the next lap ready; not measured */
    record Way(String name, Runnable prepare, Runnable lap) {}

    /** Pieces per second, medians of all laps. */
    record Result(Race race, double ours, double plain) {

        double ratio() {
            return ours / plain;
        }

        boolean reached() {
            return ratio() >= race.target;
        }
    }

    Result run() {
        List<Long> mine = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int lap = 0; lap < WARM_UP + LAPS; lap++) {
            long plainNanos = nanos(plain);
            long ourNanos = nanos(ours);
            if (lap < WARM_UP) continue;
            mine.add(ourNanos);
            others.add(plainNanos);
        }
        return new Result(this, perSecond(mine), perSecond(others));
    }

    private static long nanos(Way way) {
        way.prepare().run();
        long start = System.nanoTime();
        way.lap().run();
        return System.nanoTime() - start;
    }

    private double perSecond(List<Long> nanos) {
        Collections.sort(nanos);
        return pieces * 1e9 / nanos.get(nanos.size() / 2);
    }
}
