package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A moment to be kept; see {@link Moment} for the parts. */
public record NewMoment(
        MomentKind kind,
        String type,
        String key,
        AccountId account,
        String subject,
        Map<String, Object> facts,
        @Nullable Long snapshot,
        @Nullable Long signal,
        Instant happenedAt) {

    /** As it would be in the queue, without being there. */
    Moment unkept() {
        return new Moment(
                0,
                kind,
                type,
                key,
                account,
                subject,
                facts,
                snapshot,
                signal,
                happenedAt,
                Moment.State.NEW,
                0,
                null,
                null,
                null,
                null);
    }
}
