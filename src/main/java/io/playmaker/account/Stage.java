package io.playmaker.account;

import java.util.Locale;

/** Where an account is in its life with us. Each change is a moment. */
public enum Stage {
    PROSPECT,
    ONBOARDING,
    ADOPTION,
    RETENTION,
    RENEWAL,
    CHURNED;

    /** As sentences say it. */
    public String inWords() {
        return name().toLowerCase(Locale.ENGLISH);
    }
}
