package io.playmaker.health;

import org.jspecify.annotations.Nullable;

/**
 * Which open risks to list; null or blank means any.
 *
 * @param owner who looks after the risk, or after the account when nobody was named for the risk
 * @param page the first is 0
 * @param size 1 to 500
 */
public record RiskFilter(
        @Nullable RiskKind kind,
        Risk.@Nullable Severity severity,
        @Nullable String owner,
        @Nullable String segment,
        int page,
        int size) {}
