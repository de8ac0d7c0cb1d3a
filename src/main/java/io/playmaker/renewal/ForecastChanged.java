package io.playmaker.renewal;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A renewal counts as something else now. {@code from} is null at first. Published in the same transaction. */
public record ForecastChanged(
        AccountId account,
        String subscription,
        long renewal,
        @Nullable ForecastCategory from,
        ForecastCategory to,
        String why,
        String by,
        Instant at) {}
