package io.playmaker.access;

/**
 * A token that was just made.
 *
 * @param secret what a program sends as {@code Authorization: Bearer}; shown now and never again
 */
public record NewToken(Token token, String secret) {

    /** Leaves the secret out: this may end in a log. */
    @Override
    public String toString() {
        return token.toString();
    }
}
