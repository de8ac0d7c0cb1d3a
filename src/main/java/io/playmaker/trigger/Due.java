package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the calendar brings.
 *
 * @param subject what it is about besides the account; may be empty
 * @param once the date behind it; another makes it due anew
 * @param facts what the decision table and people may ask for
 * @param passedOver why it is not true any more although it came due while nobody looked; null while it is true
 */
record Due(
        What what,
        AccountId account,
        String subject,
        String once,
        Map<String, Object> facts,
        @Nullable String passedOver) {

    /**
     * What the decision table calls it.
     *
     * @param moment such as {@code renewal-due}
     */
    record What(MomentKind kind, String moment) {

        static What byCalendar(String moment) {
            return new What(MomentKind.SCHEDULE, moment);
        }
    }

    NewMoment moment(Instant at) {
        return new NewMoment(what.kind(), what.moment(), key(), account, subject, facts, null, null, at);
    }

    /** The same moment has the same key, and is kept once. */
    String key() {
        return "%s-%s-%s-%s".formatted(what.moment(), account, subject, once);
    }
}
