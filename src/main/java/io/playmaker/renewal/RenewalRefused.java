package io.playmaker.renewal;

import io.playmaker.shared.Refused;

/** What a renewal does not let happen to it. */
final class RenewalRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private RenewalRefused(String message) {
        super(message);
    }

    static RenewalRefused over(Renewal renewal) {
        return new RenewalRefused("The renewal of %s ended as %s on %s; nothing about it can be forecast any more."
                .formatted(renewal.subscription(), renewal.result(), renewal.closedAt()));
    }

    static RenewalRefused tooLateFor(ForecastCategory category, Renewal renewal) {
        return new RenewalRefused(
                "%s cannot be forecast for %s any more: from 90 days before the renewal on it is COMMIT or AT_RISK."
                        .formatted(category, renewal.subscription()));
    }
}
