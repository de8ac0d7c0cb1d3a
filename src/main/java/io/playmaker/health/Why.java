package io.playmaker.health;

import io.playmaker.health.HealthNow.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one sentence why health is what it is. */
final class Why {

    private static final int REASONS = 3;

    private Why() {}

    static String of(HealthNow now) {
        Double score = now.score();
        if (score == null)
            return "Health is unknown: only " + Math.round(now.coverage() * 100)
                    + " % of what the scorecard asks is known.";
        String head =
                "Health is " + Math.round(score) + " (" + now.band().name().toLowerCase(Locale.ROOT) + ")";
        if (!now.overrides().isEmpty()) return head + ". " + String.join(" ", now.overrides());
        List<Reason> worst = now.reasons().stream()
                .filter(reason -> reason.lost() >= 0.5)
                .limit(REASONS)
                .toList();
        if (worst.isEmpty()) return head + ".";
        return head + ": " + worst.stream().map(Why::phrase).collect(Collectors.joining("; ")) + ".";
    }

    private static String phrase(Reason reason) {
        Double value = reason.value();
        return reason.title() + " " + (value == null ? "unknown" : number(value));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ENGLISH, "%.2f", value);
    }
}
