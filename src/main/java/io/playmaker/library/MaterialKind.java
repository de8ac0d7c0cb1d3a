package io.playmaker.library;

/** What a material is for. */
public enum MaterialKind {
    /** Sent as it is, once the blanks are filled; its first line may be {@code Subject: …}. */
    MAIL_TEMPLATE,
    /** Held in hand during a call. */
    CALL_GUIDE,
    /** The order of a meeting. */
    AGENDA,
    /** Ticked off. */
    CHECKLIST,
    /** What to say when somebody asks. */
    ANSWER,
    /** Read once and learned from. */
    GUIDE
}
