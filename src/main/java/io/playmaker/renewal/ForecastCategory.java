package io.playmaker.renewal;

/** How sure a renewal is, from the surest to the least. */
public enum ForecastCategory {
    COMMIT,
    BEST_CASE,
    AT_RISK,
    LOST;

    /** Late in a renewal it is either promised or at risk; hope and mourning are over. */
    public boolean standsWhenFirm() {
        return this == COMMIT || this == AT_RISK;
    }

    /** Of two views the less sure one. */
    ForecastCategory orLess(ForecastCategory other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
