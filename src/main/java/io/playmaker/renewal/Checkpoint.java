package io.playmaker.renewal;

/** When a forecast was looked at. */
public enum Checkpoint {
    START,
    T_180,
    T_120,
    T_90,
    T_60,
    BAND_CHANGED,
    BY_HAND;

    /** From here on only COMMIT or AT_RISK are left. */
    boolean isFirm() {
        return this == T_90 || this == T_60;
    }
}
