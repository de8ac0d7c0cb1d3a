package io.playmaker.signal;

/** The six groups that measures belong to. */
public enum Dimension {
    USAGE,
    OUTCOME,
    SENTIMENT,
    RELATIONSHIP,
    SERVICE,
    SUPPORT
}
