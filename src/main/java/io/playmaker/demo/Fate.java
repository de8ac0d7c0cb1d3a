package io.playmaker.demo;

/** What became of a customer of the made-up portfolio. The number is how many of 300 there are. */
public enum Fate {
    /** Left, for a known cause. */
    LEFT(28),
    /** On the way out now, for a known cause. */
    LEAVING(16),
    /** Had a cause to leave and got over it. */
    RECOVERED(8),
    /** Neither good nor bad. */
    MIDDLING(82),
    /** The deal was won on the day of the first start. */
    JUST_WON(6),
    /** Still talks with sales. */
    PROSPECT(4),
    /** Does well. */
    HEALTHY(156);

    private final int of300;

    Fate(int of300) {
        this.of300 = of300;
    }

    int among(int accounts) {
        return Math.round(of300 * accounts / 300f);
    }

    boolean hasCause() {
        return this == LEFT || this == LEAVING || this == RECOVERED;
    }

    boolean isCustomer() {
        return this != JUST_WON && this != PROSPECT;
    }
}
