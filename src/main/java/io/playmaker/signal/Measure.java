package io.playmaker.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        String key, String title, Dimension dimension, String unit, boolean higherIsBetter, Duration staleAfter) {

    /** A value of it as sentences say it: shares in percent, everything else with one decimal at most. */
    public String inWords(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        return unit.equals("ratio") || unit.equals("change")
                ? exact.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %"
                : words(exact);
    }

    /** A number as sentences say it. */
    public static String words(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
