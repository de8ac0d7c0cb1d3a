package io.playmaker.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.playmaker.signal.Dimension;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard says, as it is written in a file, kept, edited and sent.
 *
 * @param bands where bands begin and how firmly they hold
 * @param overrides what limits the score whatever the measures say; null for the usual ones
 * @param dimensions those that count, each with its weight and measures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScorecardContent(Bands bands, @Nullable Limits overrides, Map<Dimension, Part> dimensions) {

    /**
     * @param green the least score of a green account, 0-100
     * @param yellow the least score of a yellow account, 0-100
     * @param hysteresis points past a border before the band may change
     * @param dwell how long the score must stay there, such as {@code P1D}
     * @param coverage the least share of weight with fresh data, 0-1; below it the band is unknown
     */
    public record Bands(double green, double yellow, double hysteresis, String dwell, double coverage) {}

    /**
     * The most points while something very telling holds, 0-100 each.
     *
     * @param judgement while the CSM's own judgement is 1 of 5, which holds for {@code judgementDays}
     * @param championLeft until there is a new champion
     * @param cancellation after a cancellation was received
     */
    public record Limits(double judgement, int judgementDays, double championLeft, double cancellation) {}

    /** @param weight relative to the other dimensions */
    public record Part(double weight, Map<String, Entry> measures) {}

    /**
     * How one measure counts.
     *
     * @param weight relative to the other measures of its dimension
     * @param points pairs [value, score] joined by lines and flat outside; or else
     * @param steps pairs [value, score] that hold from their value upwards
     * @param staleDays how long a value counts; null for what {@code measures.yaml} says
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            double weight,
            @Nullable List<List<Double>> points,
            @Nullable List<List<Double>> steps,
            @Nullable Integer staleDays) {}
}
