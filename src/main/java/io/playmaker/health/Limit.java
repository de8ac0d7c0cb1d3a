package io.playmaker.health;

import io.playmaker.signal.LatestValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An override in force: the score is at most {@code most}, and the sentence names why. */
record Limit(double most, String sentence) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static Limit judgedBad(double most, LatestValue judgement, Instant end) {
        return new Limit(
                most,
                "The CSM judged the account 1 of 5 on %s: health is at most %s until %s."
                        .formatted(DAY.format(judgement.occurredAt()), points(most), DAY.format(end)));
    }

    static Limit championLeft(double most, LatestValue left) {
        return new Limit(
                most,
                "The champion left on %s: health is at most %s until a new one is there."
                        .formatted(DAY.format(left.occurredAt()), points(most)));
    }

    static Limit cancelled(double most, LatestValue cancelled) {
        return new Limit(
                most,
                "A cancellation was received on %s: health is %s%s."
                        .formatted(DAY.format(cancelled.occurredAt()), most > 0 ? "at most " : "", points(most)));
    }

    private static String points(double most) {
        return BigDecimal.valueOf(most).stripTrailingZeros().toPlainString();
    }
}
