package io.playmaker.health;

import io.playmaker.signal.LatestValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is so telling that the score is at most this, whatever the measures say; in this order.
 *
 * @param judgement the most points while the CSM's own judgement is 1 of 5
 * @param judgementHolds how long such a judgement holds
 * @param championLeft the most points until a new champion is there
 * @param cancellation the most points after a cancellation was received
 */
record Overrides(double judgement, Duration judgementHolds, double championLeft, double cancellation) {

    private static final String JUDGEMENT = "sentiment.csm_judgement";

    static final Overrides USUAL = new Overrides(30, Duration.ofDays(90), 60, 0);

    /** Those in force at that instant, in their fixed order. */
    List<Limit> inForce(Map<String, LatestValue> values, Instant at) {
        List<Limit> limits = new ArrayList<>();
        LatestValue judged = values.get(JUDGEMENT);
        Instant end = endsNext(values, at);
        if (judged != null && end != null) limits.add(Limit.judgedBad(judgement, judged, end));
        LatestValue left = values.get("champion.left");
        LatestValue champion = values.get("relationship.champion_present");
        if (left != null && !(champion != null && champion.value() == 1 && isAfter(champion, left)))
            limits.add(Limit.championLeft(championLeft, left));
        LatestValue cancelled = values.get("cancellation.received");
        LatestValue back = values.get("account.reactivated");
        if (cancelled != null && !(back != null && isAfter(back, cancelled)))
            limits.add(Limit.cancelled(cancellation, cancelled));
        return limits;
    }

    /** When time alone ends one of them; null when none of them ends so. */
    @Nullable
    Instant endsNext(Map<String, LatestValue> values, Instant at) {
        LatestValue judged = values.get(JUDGEMENT);
        if (judged == null || judged.value() != 1) return null;
        Instant end = judged.occurredAt().plus(judgementHolds);
        return at.isBefore(end) ? end : null;
    }

    private static boolean isAfter(LatestValue one, LatestValue other) {
        return one.occurredAt().isAfter(other.occurredAt());
    }
}
