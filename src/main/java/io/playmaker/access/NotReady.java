package io.playmaker.access;

/** Starting would be unsafe. The message says what to set. */
class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReady(String message) {
        super(message);
    }
}
