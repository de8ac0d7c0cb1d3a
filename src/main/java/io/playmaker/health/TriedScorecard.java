package io.playmaker.health;

import org.jspecify.annotations.Nullable;

/**
 * A scorecard to score by in a replay, instead of the one in force then: either a version that is kept, or content that is
 * not.
 */
public record TriedScorecard(
        @Nullable Integer version, @Nullable ScorecardContent content) {}
