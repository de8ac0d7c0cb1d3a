package io.playmaker.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a risk.
 *
 * @param was before; null when there was nothing
 * @param became a severity, evidence, a next action, an owner, or the reason why it is closed
 * @param by sign-in name, run, or the row of the table of risks
 */
public record RiskChange(
        long risk,
        What what,
        @Nullable String was,
        @Nullable String became,
        String by,
        Instant at) {

    public enum What {
        OPENED,
        SEVERITY,
        EVIDENCE,
        NEXT_ACTION,
        OWNER,
        CLOSED
    }
}
