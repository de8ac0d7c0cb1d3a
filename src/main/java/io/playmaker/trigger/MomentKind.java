package io.playmaker.trigger;

/** The five kinds of moment. */
public enum MomentKind {
    LIFECYCLE,
    CUSTOMER,
    SCHEDULE,
    CSM,
    VENDOR
}
