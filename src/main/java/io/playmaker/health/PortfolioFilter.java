package io.playmaker.health;

import io.playmaker.account.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list, and how.
 *
 * @param sort {@code attention} (default), {@code name}, {@code health}, {@code mrr} (the account's largest sum in one
 *     currency), {@code renewal}
 * @param page the first is 0
 * @param size 1 to 1,000
 */
public record PortfolioFilter(Audience audience, @Nullable String sort, int page, int size) {

    static final List<String> SORTS = List.of("attention", "name", "health", "mrr", "renewal");

    /** One of each at most; null or blank means any. */
    public PortfolioFilter(
            @Nullable String text,
            @Nullable String segment,
            @Nullable Band band,
            @Nullable String owner,
            @Nullable Stage stage,
            @Nullable String sort,
            int page,
            int size) {
        this(audience(text, segment, band, owner, stage), sort, page, size);
    }

    private static Audience audience(
            @Nullable String text,
            @Nullable String segment,
            @Nullable Band band,
            @Nullable String owner,
            @Nullable Stage stage) {
        return new Audience(
                text,
                one(segment),
                stage == null ? List.of() : List.of(stage),
                band == null ? List.of() : List.of(band),
                one(owner),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static List<String> one(@Nullable String asked) {
        return asked == null || asked.isBlank() ? List.of() : List.of(asked);
    }
}
