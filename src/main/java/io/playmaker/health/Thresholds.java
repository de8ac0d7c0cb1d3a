package io.playmaker.health;

import java.time.Duration;

/**
 * Where the bands of a segment begin and how firmly they hold.
 *
 * @param green the least score of a green account
 * @param yellow the least score of a yellow account
 * @param hysteresis points past a border before the band may change
 * @param dwell how long the score must stay there
 * @param coverage the least share of weight with fresh data; below it the band is unknown
 */
record Thresholds(double green, double yellow, double hysteresis, Duration dwell, double coverage) {

    /** The band a score calls for when the account is in {@code current} now. */
    Band target(Band current, double score) {
        if (current == Band.UNKNOWN) return band(score);
        Band up = band(score - hysteresis);
        Band down = band(score + hysteresis);
        if (up.compareTo(current) < 0) return up;
        return down.compareTo(current) > 0 ? down : current;
    }

    private Band band(double score) {
        return score >= green ? Band.GREEN : score >= yellow ? Band.YELLOW : Band.RED;
    }
}
