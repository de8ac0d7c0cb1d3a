package io.playmaker.account;

/**
 * A class of service.
 *
 * @param key such as {@code ENTERPRISE}
 * @param title what pages call it, such as "Enterprise (VIP)"
 */
public record Segment(String key, String title, Touch touch) {

    /** How much of a person's time an account gets. */
    public enum Touch {
        HIGH,
        LOW,
        TECH
    }
}
