package io.playmaker.trigger;

import io.playmaker.health.Audience;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of ours, such as a release, that is announced to the accounts of its audience: one moment for each.
 *
 * @param announceAt when it is announced; null while nobody said so
 * @param audienceSize how many accounts there were when announcing began
 * @param announced how many of them have their moment by now
 * @param note why it was called off, or not announced
 */
public record VendorEvent(
        long id,
        Says says,
        State state,
        @Nullable Instant announceAt,
        int audienceSize,
        int announced,
        String writtenBy,
        Instant writtenAt,
        @Nullable String announcedBy,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String note) {

    /**
     * What a person writes.
     *
     * @param heldOn the day of the event itself
     * @param link where there is more about it
     */
    public record Says(
            Kind kind,
            String title,
            String text,
            @Nullable LocalDate heldOn,
            @Nullable String link,
            Audience audience) {}

    public enum Kind {
        RELEASE,
        WEBINAR,
        HACKATHON,
        ADVISORY_BOARD,
        OTHER;

        /** What the decision table calls its moments. */
        public String moment() {
            return switch (this) {
                case RELEASE -> "release-announced";
                case WEBINAR -> "webinar-announced";
                case HACKATHON -> "hackathon-announced";
                case ADVISORY_BOARD -> "advisory-board-announced";
                case OTHER -> "event-announced";
            };
        }
    }

    public enum State {
        /** Written, and announced to nobody. */
        DRAFT,
        /** Announced once its time comes. */
        SCHEDULED,
        /** On its way to the accounts. */
        ANNOUNCING,
        ANNOUNCED,
        /** Called off; what it started goes on. */
        CANCELLED,
        /** Its day was over before it could be announced. */
        MISSED
    }

    /** What its accounts and the keys of its moments stand under. */
    String occasion() {
        return "event-" + id;
    }

    public boolean mayChange() {
        return state == State.DRAFT || state == State.SCHEDULED;
    }

    public boolean mayBeCalledOff() {
        return mayChange() || state == State.ANNOUNCING || state == State.ANNOUNCED;
    }

    public boolean wasAnnounced() {
        return beganAt != null;
    }
}
