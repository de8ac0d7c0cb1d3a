package io.playmaker.health;

import io.playmaker.signal.Dimension;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The score at one instant, by what was known then. */
public record HealthPoint(Instant at, @Nullable Double score, double coverage, Map<Dimension, Double> dimensions) {}
