package io.playmaker.signal;

import java.time.Duration;

/**
 * A named quantity that signals report, declared in {@code measures.yaml}.
 *
 * @param key such as {@code usage.active_users_ratio}
 * @param title what pages call it
 * @param unit such as {@code ratio}, {@code count}, {@code days}, {@code 1-5}
 * @param higherIsBetter the direction
 * @param staleAfter how long a value counts after it was true
 */
public record Measure(
        String key, String title, Dimension dimension, String unit, boolean higherIsBetter, Duration staleAfter) {}
