package io.playmaker.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one score is not another: the difference split into parts that add up to it, to the last of the four decimals.
 *
 * <p>The score is 100 less what each measure takes, {@code share * (100 - points)}, less what overrides take. So each
 * part is what somebody takes more or less than before. Of a measure that counts both times, the change of its points
 * at its share now is its own ({@link Kind#VALUE}); what it takes more or less because its share is another is
 * {@link Kind#WEIGHT}. When the scorecard changed, its part is counted first, on the values of before.
 *
 * @param change {@code to - from} in points; null when one of them is unknown, and there are no parts then
 * @param parts the largest first; those that are nothing are left out
 */
public record Difference(
        HealthThen from, HealthThen to, @Nullable Double change, List<Part> parts) {

    public enum Kind {
        /** The measure's value changed. */
        VALUE,
        /** A value became too old to count, and no longer takes anything. */
        STALE,
        /** A value is known that was not, or was too old. */
        KNOWN,
        /** Its share of the score is another, because other measures count no longer or again. */
        WEIGHT,
        /** An override began, ended or takes another number of points. */
        OVERRIDE,
        /** The scorecard says something else of it. */
        SCORECARD
    }

    /**
     * @param measure null for overrides
     * @param title what pages call it
     * @param before the value then; null when there was none
     * @param points what it adds to the score; negative when it takes
     */
    public record Part(
            Kind kind,
            @Nullable String measure,
            String title,
            @Nullable Double before,
            @Nullable Double after,
            double points) {}
}
