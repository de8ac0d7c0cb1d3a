package io.playmaker.health;

/** The eight kinds of worry. */
public enum RiskKind {
    READINESS,
    RELATIONSHIP,
    ADOPTION,
    LAUNCH,
    FIT,
    PRODUCT_EXPERIENCE,
    FEATURE_IDEA,
    NON_CONTROLLABLE
}
