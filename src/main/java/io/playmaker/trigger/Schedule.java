package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Something that comes due by the calendar. One small class each; {@link AnnounceDueSchedules} calls them all and makes
 * one moment of kind SCHEDULE of everything that is due, however often it is found.
 */
interface Schedule {

    /** What the decision table calls the moment, such as {@code renewal-due}. */
    String moment();

    /**
     * Finds what is due, a page at a time: what comes due today, and what came due before and is still true. Finding it
     * again does no harm.
     */
    void find(LocalDate today, Consumer<List<Due>> pages);

    /**
     * @param subject what it is about besides the account
     * @param on the date behind it; another date makes it due anew
     * @param facts what the decision table and people may ask for
     */
    record Due(AccountId account, String subject, LocalDate on, Map<String, Object> facts) {}
}
