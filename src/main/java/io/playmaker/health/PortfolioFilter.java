package io.playmaker.health;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list; null or blank means any. {@code text} matches name or external id.
 *
 * @param sort {@code attention} (default), {@code name}, {@code health}, {@code mrr}, {@code renewal}
 */
public record PortfolioFilter(
        @Nullable String text,
        @Nullable String segment,
        @Nullable Band band,
        @Nullable String owner,
        @Nullable String stage,
        @Nullable String sort,
        int page,
        int size) {}
