package io.playmaker.health;

import java.time.Instant;

/**
 * One version of a segment's scorecard. A version never changes; the newest one is in force.
 *
 * @param version counts up from 1 within the segment
 * @param comment why it was made
 * @param at since when it is in force
 */
public record ScorecardVersion(
        String segment, int version, String author, String comment, Instant at, ScorecardContent content) {}
