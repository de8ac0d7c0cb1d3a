package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import io.playmaker.playbook.Action.Call;
import io.playmaker.shared.Invalid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which subscription a run is about. */
@Component
class RenewingSubscription {

    private static final String INPUT = "subscription";

    private final Accounts accounts;

    RenewingSubscription(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The one the model names, otherwise the run's subject; of a run about the account as a whole the one that renews
     * next.
     *
     * @throws Invalid when there is no such subscription of the account, or it has no renewal date
     */
    Subscription of(@Nullable String named, Call call) {
        String key = named == null || named.isBlank() ? call.run().subject() : named.strip();
        List<Subscription> theirs = accounts.subscriptions(call.account().id()).stream()
                .filter(one -> one.renewsOn() != null)
                .toList();
        return theirs.stream()
                .filter(one -> one.externalId().equals(key))
                .findFirst()
                .orElseGet(() -> key.isEmpty() ? next(theirs, call) : none(key, call));
    }

    private static Subscription next(List<Subscription> theirs, Call call) {
        LocalDate today =
                LocalDate.ofInstant(call.clock().instant(), call.account().zone());
        return theirs.stream()
                .filter(one -> !Objects.requireNonNull(one.renewsOn()).isBefore(today) && !one.endedBy(today))
                .min(Comparator.comparing(one -> Objects.requireNonNull(one.renewsOn())))
                .orElseThrow(() -> new Invalid(
                        INPUT,
                        "%s has no running subscription with a renewal date. Add it, then try again."
                                .formatted(call.account().name())));
    }

    private static Subscription none(String key, Call call) {
        throw new Invalid(
                INPUT,
                "%s has no subscription %s with a renewal date. Add the date, or cancel this run and start it about another subscription."
                        .formatted(call.account().name(), key));
    }
}
