package io.playmaker.health;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list; null or blank means any. {@code text} is looked for in name and external id, letter by
 * letter: no character in it stands for others.
 *
 * @param sort {@code attention} (default), {@code name}, {@code health}, {@code mrr} (the account's largest sum in one
 *     currency), {@code renewal}
 * @param page the first is 0
 * @param size 1 to 1,000
 */
public record PortfolioFilter(
        @Nullable String text,
        @Nullable String segment,
        @Nullable Band band,
        @Nullable String owner,
        @Nullable String stage,
        @Nullable String sort,
        int page,
        int size) {

    static final List<String> SORTS = List.of("attention", "name", "health", "mrr", "renewal");

    /** For {@code like ... escape '!'} on lower case. */
    String pattern() {
        String plain = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
