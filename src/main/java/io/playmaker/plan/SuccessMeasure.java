package io.playmaker.plan;

import org.jspecify.annotations.Nullable;

/**
 * How both sides know that it worked.
 *
 * @param title what is measured, such as {@code Days to close the books}
 * @param target the figure to reach, such as {@code 3 days instead of 9}
 * @param measure key of the declared measure that reports it, if one does
 */
public record SuccessMeasure(
        String title, String target, @Nullable String measure) {

    public SuccessMeasure {
        title = Said.needed("measures", "What is measured", title, 300);
        target = Said.needed("measures", "The target of \"" + title + "\"", target, 300);
    }
}
