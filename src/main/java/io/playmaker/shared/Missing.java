package io.playmaker.shared;

/** Something was named that does not exist. The message says what was looked for. */
public class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing(String message) {
        super(message);
    }

    /** Says that nothing of this kind has this id, as in {@code Missing.of("account", 7)}. */
    public static Missing of(String kind, Object id) {
        return new Missing("There is no " + kind + " " + id + ".");
    }
}
