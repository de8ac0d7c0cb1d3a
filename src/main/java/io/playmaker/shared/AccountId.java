package io.playmaker.shared;

/** Our own number of an account; the CRM's number is its external id. */
public record AccountId(long value) {

    public AccountId {
        if (value <= 0) throw new IllegalArgumentException("An account id is a positive number, not " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
