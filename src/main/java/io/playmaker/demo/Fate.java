package io.playmaker.demo;

/** What became of a customer of the made-up portfolio. The number is how many of 300 there are. */
public enum Fate {
    /** Left, for a known cause. */
    LEFT(32),
    /** On the way out now, for a known cause. */
    LEAVING(26),
    /** Had a cause to leave, and somebody turned it round. */
    RESCUED(14),
    /** Neither good nor bad. */
    MIDDLING(46),
    /** Began small and uses more from month to month. */
    GROWING(24),
    /** The deal was won on the day of the first start. */
    JUST_WON(6),
    /** Still talks with sales. */
    PROSPECT(4),
    /** Does well, most of the time. */
    HEALTHY(148);

    private final int of300;

    Fate(int of300) {
        this.of300 = of300;
    }

    int among(int accounts) {
        return Math.round(of300 * accounts / 300f);
    }

    boolean hasCause() {
        return this == LEFT || this == LEAVING || this == RESCUED;
    }

    boolean isCustomer() {
        return this != JUST_WON && this != PROSPECT;
    }

    /** The cause of the customer of that number among those of this fate; every sixth who leaves could not be helped. */
    Cause cause(int number) {
        boolean helpless = this == LEFT && number % 6 == 5 || this == LEAVING && number % 10 == 9;
        int foreseeable = this == LEFT ? number - number / 6 : this == LEAVING ? number - number / 10 : number;
        return helpless ? Cause.OUT_OF_OUR_HANDS : Cause.values()[foreseeable % 4];
    }
}
