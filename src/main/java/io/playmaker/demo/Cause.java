package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.util.Map;

/** Why a customer of the made-up portfolio is on the way out; each pulls down some dimensions first and most. */
public enum Cause {
    THIN_ONBOARDING(Map.of(Dimension.SERVICE, 0.85, Dimension.OUTCOME, 0.8, Dimension.USAGE, 0.8)),
    CHAMPION_LEFT(Map.of(Dimension.RELATIONSHIP, 0.9, Dimension.USAGE, 0.75)),
    PRODUCT_PROBLEMS(Map.of(Dimension.SUPPORT, 0.9, Dimension.SENTIMENT, 0.85)),
    PRICE(Map.of(Dimension.SENTIMENT, 0.85, Dimension.RELATIONSHIP, 0.8));

    private static final double ELSEWHERE = 0.76;

    private final Map<Dimension, Double> most;

    Cause(Map<Dimension, Double> most) {
        this.most = most;
    }

    /** Weeks from the first sign until it has done its worst. */
    int weeks() {
        return this == THIN_ONBOARDING ? 30 : 18;
    }

    /** How much of a dimension is lost, 0-1, once the cause has run its course to {@code severity} 0-1. */
    double loss(Dimension dimension, double severity) {
        Double first = most.get(dimension);
        // What the cause does not touch itself follows when half of the way is gone.
        return first != null ? first * severity : ELSEWHERE * Math.max(0, severity * 1.6 - 0.6);
    }
}
