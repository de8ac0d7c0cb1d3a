package io.playmaker.renewal;

import io.playmaker.account.Stage;
import io.playmaker.account.StageChanged;
import io.playmaker.account.SubscriptionChanged;
import io.playmaker.account.SubscriptionRow;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets open renewals follow what happens to their account and subscription. */
@Component
class FollowAccounts {

    private final Renewals renewals;

    FollowAccounts(Renewals renewals) {
        this.renewals = renewals;
    }

    /** The next term's date and amount are no news about this one: they are how it ended, and come as such. */
    @EventListener
    void on(SubscriptionChanged event) {
        SubscriptionRow now = event.after();
        if (event.isNextTerm() || now.renewsOn() == null) return;
        renewals.follow(
                now.externalId(),
                now.renewsOn(),
                Objects.requireNonNull(now.currency()),
                Objects.requireNonNull(now.mrr()));
    }

    @EventListener
    void on(StageChanged event) {
        if (event.to() != Stage.CHURNED) return;
        String why = Objects.requireNonNullElse(event.reason(), "The customer has left.");
        renewals.lose(event.account(), why, event.by());
    }
}
