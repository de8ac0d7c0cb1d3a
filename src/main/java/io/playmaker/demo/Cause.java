package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.util.Map;

/** Why a customer of the made-up portfolio is on the way out; each pulls down some dimensions first and most. */
public enum Cause {
    THIN_ONBOARDING(26, Map.of(Dimension.SERVICE, 0.85, Dimension.OUTCOME, 0.8, Dimension.USAGE, 0.8)),
    CHAMPION_LEFT(18, Map.of(Dimension.RELATIONSHIP, 0.9, Dimension.USAGE, 0.75, Dimension.OUTCOME, 0.6)),
    PRODUCT_PROBLEMS(16, Map.of(Dimension.SUPPORT, 0.9, Dimension.SENTIMENT, 0.85, Dimension.USAGE, 0.6)),
    PRICE(18, Map.of(Dimension.SENTIMENT, 0.85, Dimension.RELATIONSHIP, 0.8, Dimension.OUTCOME, 0.6)),
    /** A parent company closes it or forbids it: nothing shows before it is decided, and nothing of ours is to blame. */
    OUT_OF_OUR_HANDS(2, Map.of());

    /** Weeks from the first sign until it has done its worst, as a rule. */
    final int weeks;

    private final Map<Dimension, Double> most;

    Cause(int weeks, Map<Dimension, Double> most) {
        this.weeks = weeks;
        this.most = most;
    }

    boolean isForeseeable() {
        return this != OUT_OF_OUR_HANDS;
    }

    /**
     * How much of a dimension is lost, 0-1, once the cause has run its course to {@code severity} 0-1.
     *
     * @param spread how much of what the cause does not touch itself is lost in the end
     */
    double loss(Dimension dimension, double severity, double spread) {
        if (!isForeseeable()) return 0;
        Double first = most.get(dimension);
        // The rest follows when half of the way is gone.
        return first != null ? first * severity : spread * Math.max(0, severity * 1.6 - 0.6);
    }
}
