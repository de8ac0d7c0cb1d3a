package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which moments to list; null means any. Newest first.
 *
 * @param playbook those for which the start ledger says something about that playbook
 * @param tooLate whether those are listed too that were too old when they were learned
 */
public record MomentFilter(
        @Nullable AccountId account,
        Moment.@Nullable State state,
        @Nullable MomentKind kind,
        @Nullable String type,
        @Nullable String playbook,
        boolean tooLate,
        int page,
        int size) {

    public MomentFilter(
            @Nullable AccountId account,
            Moment.@Nullable State state,
            @Nullable MomentKind kind,
            @Nullable String type,
            int page,
            int size) {
        this(account, state, kind, type, null, true, page, size);
    }
}
