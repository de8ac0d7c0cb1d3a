package io.playmaker.imports;

/** What the rows of a file are. */
public enum ImportKind {
    ACCOUNTS,
    CONTACTS,
    SUBSCRIPTIONS,
    SIGNALS
}
