package io.playmaker.trigger;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that comes due by the calendar. One small class each; {@link AnnounceDueSchedules} calls them all and makes
 * one moment of everything that is due, however often it is found. What follows from an account's own dates is a
 * {@link DueOfAccount}.
 */
interface Schedule {

    /**
     * Finds what is due, a page at a time: what came due within the span, and what came due before and is still true.
     * Finding it again does no harm. What came due within the span and is no longer true is handed over as such.
     */
    void find(Span span, Consumer<List<Due>> pages);
}
