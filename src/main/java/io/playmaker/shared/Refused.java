package io.playmaker.shared;

/** A request that is well formed but that a rule of the domain forbids now. The message says which, and what to do. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
