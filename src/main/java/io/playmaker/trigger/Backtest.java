package io.playmaker.trigger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about history, and how far its answer is.
 *
 * @param table the version of the decision table that it is held against
 * @param done how many accounts are done of {@code all}
 * @param note why it failed, if it did
 */
public record Backtest(
        long id,
        State state,
        BacktestQuestion question,
        int table,
        long done,
        long all,
        String askedBy,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String note) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean going() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** What starts are told apart by. */
    public enum Lane {
        /** By the table and the scorecards in force. */
        BASELINE,
        /** By what is tried. */
        VARIANT,
        /** As it really was. */
        REAL
    }

    /** A start as it would have been, or was. */
    public record Started(
            Lane lane, long account, String playbook, String subject, String moment, String rule, Instant at) {}
}
