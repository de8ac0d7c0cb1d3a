package io.playmaker.renewal;

import java.math.BigDecimal;

/** How a renewal ended. */
public enum RenewalResult {
    RENEWED,
    EXPANDED,
    REDUCED,
    CHURNED;

    /** What the amounts say of a customer who stays. */
    static RenewalResult of(BigDecimal previous, BigDecimal next) {
        int change = next.compareTo(previous);
        return change > 0 ? EXPANDED : change < 0 ? REDUCED : RENEWED;
    }
}
