package io.playmaker.library;

import java.time.Instant;

/**
 * Did it help? One answer for each person, run, step and material; the last one counts.
 *
 * @param version the one that was read
 * @param missing what was missing, when it did not help; may be empty
 */
public record Vote(String material, int version, Place place, boolean helped, String missing, Instant at) {

    /** Where somebody needed it. */
    public record Place(long run, String step, String person) {}
}
