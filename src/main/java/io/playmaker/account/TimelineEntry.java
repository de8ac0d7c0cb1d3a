package io.playmaker.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's timeline.
 *
 * @param kind a short word such as {@code call}, {@code stage}, {@code run}, {@code message}, {@code import}
 * @param by sign-in name, or the name of what did it
 * @param link a path of ours that shows more
 */
public record TimelineEntry(
        Instant at,
        String kind,
        String title,
        @Nullable String text,
        @Nullable String by,
        @Nullable String link) {}
