package io.playmaker.account;

/** Where an account is in its life with us. Each change is a moment. */
public enum Stage {
    PROSPECT,
    ONBOARDING,
    ADOPTION,
    RETENTION,
    RENEWAL,
    CHURNED
}
