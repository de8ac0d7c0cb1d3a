package io.playmaker.health;

import io.playmaker.signal.LatestValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An override: something so telling that the score is at most {@code most}, whatever the measures say. */
record Limit(double most, String sentence) {

    private static final Duration JUDGEMENT_HOLDS = Duration.ofDays(90);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Those in force at that instant, in their fixed order. */
    static List<Limit> inForce(Map<String, LatestValue> values, Instant at) {
        List<Limit> limits = new ArrayList<>();
        LatestValue judgement = values.get("sentiment.csm_judgement");
        if (judgement != null && judgement.value() == 1) {
            Instant end = judgement.occurredAt().plus(JUDGEMENT_HOLDS);
            if (at.isBefore(end))
                limits.add(new Limit(
                        30,
                        "The CSM judged the account 1 of 5 on " + DAY.format(judgement.occurredAt())
                                + ": health is at most 30 until " + DAY.format(end) + "."));
        }
        LatestValue left = values.get("champion.left");
        LatestValue champion = values.get("relationship.champion_present");
        if (left != null && !(champion != null && champion.value() == 1 && isAfter(champion, left)))
            limits.add(new Limit(
                    60,
                    "The champion left on " + DAY.format(left.occurredAt())
                            + ": health is at most 60 until a new one is there."));
        LatestValue cancelled = values.get("cancellation.received");
        LatestValue back = values.get("account.reactivated");
        if (cancelled != null && !(back != null && isAfter(back, cancelled)))
            limits.add(new Limit(
                    0, "A cancellation was received on " + DAY.format(cancelled.occurredAt()) + ": health is 0."));
        return limits;
    }

    private static boolean isAfter(LatestValue one, LatestValue other) {
        return one.occurredAt().isAfter(other.occurredAt());
    }
}
