package io.playmaker.trigger;

import java.time.Instant;

/**
 * A time in which nobody looked at the calendar, and what had come due when somebody did again.
 *
 * @param announced how much of it was still true and became a moment
 * @param passedOver how much was no longer true, or superseded, and is kept as passed over
 */
public record CatchUp(Instant since, Instant until, int announced, int passedOver) {

    public int cameDue() {
        return announced + passedOver;
    }
}
