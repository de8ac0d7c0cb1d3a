package io.playmaker.renewal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One view of a renewal, or the lead's decision between two, as it was given at a checkpoint.
 *
 * @param view what this side says
 * @param category what counts from then on, all views considered
 * @param previousMrr what they pay a month until the renewal
 * @param expectedMrr what they will pay a month after it, as expected then
 */
public record Forecast(
        Checkpoint checkpoint,
        Side side,
        ForecastCategory view,
        ForecastCategory category,
        LocalDate renewsOn,
        BigDecimal previousMrr,
        BigDecimal expectedMrr,
        String why,
        String by,
        Instant at) {

    /** Whose view it is. */
    public enum Side {
        MODEL,
        CSM,
        LEAD
    }
}
