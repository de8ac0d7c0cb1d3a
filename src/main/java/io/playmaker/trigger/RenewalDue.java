package io.playmaker.trigger;

import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A subscription's renewal comes due so many days before its date, by segment. */
@Component
class RenewalDue implements Schedule {

    private static final int PAGE = 1_000;

    private final Accounts accounts;
    private final ScheduleSettings settings;

    RenewalDue(Accounts accounts, ScheduleSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public String moment() {
        return "renewal-due";
    }

    @Override
    public void find(LocalDate today, Consumer<List<Due>> pages) {
        settings.renewalDays().forEach((segment, days) -> find(segment, days, today, pages));
    }

    private void find(String segment, int days, LocalDate today, Consumer<List<Due>> pages) {
        long last = 0;
        List<Subscription> page;
        do {
            page = accounts.renewing(segment, today, today.plusDays(days), last, PAGE);
            if (page.isEmpty()) return;
            pages.accept(page.stream().map(one -> due(one, days, today)).toList());
            last = page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    private static Due due(Subscription subscription, int days, LocalDate today) {
        LocalDate on = Objects.requireNonNull(subscription.renewsOn());
        return new Due(
                subscription.account(),
                subscription.externalId(),
                on,
                Map.of(
                        "renewalDate", on.toString(),
                        "daysBefore", days,
                        "daysLeft", ChronoUnit.DAYS.between(today, on)));
    }
}
