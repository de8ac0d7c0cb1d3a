package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRole;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can spoil a renewal although the account is healthy. */
@Component
class RenewalClouds {

    /** What happened longer ago has shown by now in other facts. */
    private static final Duration COUNTS = Duration.ofDays(180);

    private final Signals signals;
    private final Accounts accounts;
    private final Clock clock;

    RenewalClouds(Signals signals, Accounts accounts, Clock clock) {
        this.signals = signals;
        this.accounts = accounts;
        this.clock = clock;
    }

    Map<String, Object> over(AccountId account) {
        Map<String, LatestValue> known = signals.latest(List.of(account)).getOrDefault(account, Map.of());
        return Map.of(
                "championLeft", championLeft(account, known),
                "competitorSeen", seen(known, "relationship.competitor_seen", "competitor.seen"),
                "corporateChange", seen(known, "relationship.corporate_change", "corporate.change"),
                "cancellationReceived", happened(known.get("cancellation.received")) != null);
    }

    /** The newest of what was heard counts; who left and was replaced by another champion is no longer missed. */
    private boolean championLeft(AccountId account, Map<String, LatestValue> known) {
        LatestValue present = known.get("relationship.champion_present");
        LatestValue left = happened(known.get("champion.left"));
        if (left != null && (present == null || present.occurredAt().isBefore(left.occurredAt()))) return true;
        if (present != null) return present.value() <= 0;
        List<Boolean> gone = accounts.contacts(account).stream()
                .filter(contact -> contact.role() == ContactRole.CHAMPION)
                .map(contact -> contact.leftOn() != null)
                .toList();
        return !gone.isEmpty() && !gone.contains(false);
    }

    private boolean seen(Map<String, LatestValue> known, String measure, String event) {
        LatestValue value = happened(known.get(measure));
        LatestValue heard = happened(known.get(event));
        if (value == null || heard != null && heard.occurredAt().isAfter(value.occurredAt())) return heard != null;
        return value.value() > 0;
    }

    private @Nullable LatestValue happened(@Nullable LatestValue fact) {
        Instant oldest = clock.instant().minus(COUNTS);
        return fact == null || fact.occurredAt().isBefore(oldest) ? null : fact;
    }
}
