package io.playmaker.renewal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a renewal now.
 *
 * @param expectedMrr what they will pay a month after it; as expected before when null
 * @param firmWhenAsked whether only COMMIT and AT_RISK were left when the question was put; as it is now when null
 * @param key the same for every repetition of this one view
 */
public record View(
        Forecast.Side side,
        ForecastCategory category,
        Checkpoint checkpoint,
        @Nullable BigDecimal expectedMrr,
        @Nullable Boolean firmWhenAsked,
        String why,
        String by,
        String key) {}
