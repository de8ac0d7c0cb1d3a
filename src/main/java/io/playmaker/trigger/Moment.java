package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account and may call for a playbook.
 *
 * @param type what the decision table calls it, such as {@code band-changed}, {@code stage-changed},
 *     {@code cancellation-received}
 * @param key the same moment has the same key, and is kept once
 * @param subject what it is about besides the account; may be empty
 * @param facts what the decision table may ask for, besides the account's own facts
 * @param snapshot the health snapshot that shows why, if any
 * @param signal the fact behind it, if any
 * @param lookedAtAgain when one that waits is looked at again, unless a run of its account ends before
 */
public record Moment(
        long id,
        MomentKind kind,
        String type,
        String key,
        AccountId account,
        String subject,
        Map<String, Object> facts,
        @Nullable Long snapshot,
        @Nullable Long signal,
        Instant happenedAt,
        State state,
        int attempts,
        @Nullable String error,
        @Nullable String note,
        @Nullable Instant decidedAt,
        @Nullable Instant lookedAtAgain) {

    public enum State {
        /** Not looked at yet. */
        NEW,
        /** Decided; its verdicts are in the start ledger, or nothing in the table matched. */
        DECIDED,
        /** May start later, when the account has fewer runs. */
        WAITING,
        /** Its start failed and waits for somebody to look and retry. */
        FAILED,
        /** Too old when it was learned, or no longer true. */
        PASSED_OVER
    }
}
