package io.playmaker.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The truth about one account of the made-up portfolio, to check by it what the application finds out. It is not shown.
 *
 * @param account external id
 * @param cause null for those that have no reason to leave
 * @param begunOn when the cause began to show
 * @param rescuedOn when somebody turned it round; null where nobody did
 * @param churnedOn null for those that are still there
 */
public record Planted(
        String account,
        String segment,
        Fate fate,
        @Nullable Cause cause,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate rescuedOn,
        @Nullable LocalDate churnedOn) {}
