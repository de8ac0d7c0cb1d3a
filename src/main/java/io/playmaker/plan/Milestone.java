package io.playmaker.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is to be reached.
 *
 * @param title what; unique in the plan
 * @param reachedOn the day it was reached
 */
public record Milestone(
        String title,
        LocalDate targetOn,
        State state,
        @Nullable LocalDate reachedOn) {

    public enum State {
        PLANNED,
        REACHED,
        DROPPED
    }

    public Milestone {
        title = Said.needed("milestones", "The title of a milestone", title, 200);
    }

    static Milestone planned(String title, LocalDate targetOn) {
        return new Milestone(title, targetOn, State.PLANNED, null);
    }

    /** The same milestone by another day; one that was reached or dropped is planned again. */
    Milestone planned(LocalDate another) {
        return new Milestone(title, another, State.PLANNED, null);
    }

    /** The target stays what it was, so that everybody sees whether it was met. */
    Milestone reached(LocalDate on) {
        return new Milestone(title, targetOn, State.REACHED, on);
    }

    Milestone dropped() {
        return new Milestone(title, targetOn, State.DROPPED, null);
    }

    /** Whether it is overdue on that day, or was reached later than planned. */
    public boolean late(LocalDate today) {
        return switch (state) {
            case PLANNED -> targetOn.isBefore(today);
            case REACHED -> reachedOn != null && reachedOn.isAfter(targetOn);
            case DROPPED -> false;
        };
    }
}
