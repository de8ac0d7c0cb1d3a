package io.playmaker.account;

/** The part a contact plays at the customer. */
public enum ContactRole {
    CHAMPION,
    SPONSOR,
    EXECUTIVE,
    POWER_USER,
    ADMIN,
    END_USER
}
