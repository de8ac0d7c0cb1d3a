package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Which moments to list; null means any. Newest first. */
public record MomentFilter(
        @Nullable AccountId account,
        Moment.@Nullable State state,
        @Nullable MomentKind kind,
        @Nullable String type,
        int page,
        int size) {}
