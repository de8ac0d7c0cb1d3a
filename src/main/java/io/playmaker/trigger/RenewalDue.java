package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.Subscription;
import io.playmaker.shared.AccountId;
import io.playmaker.trigger.Due.What;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A subscription's renewal comes due so many days before its date, by segment; more than once where several are set. */
@Component
class RenewalDue implements Schedule {

    private static final int PAGE = 1_000;
    static final What WHAT = What.byCalendar("renewal-due");

    private final Accounts accounts;
    private final ScheduleSettings settings;

    RenewalDue(Accounts accounts, ScheduleSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void find(Span span, Consumer<List<Due>> pages) {
        settings.renewalDays().forEach((segment, days) -> find(segment, new Notices(days, span), pages));
    }

    private void find(String segment, Notices notices, Consumer<List<Due>> pages) {
        Span span = notices.span();
        LocalDate from = span.isEmpty() ? span.today() : span.since();
        LocalDate to = span.today().plusDays(notices.first());
        long last = 0;
        List<Subscription> page;
        do {
            page = accounts.renewing(segment, from, to, span.since(), last, PAGE);
            if (page.isEmpty()) return;
            Map<AccountId, Account> known = accounts.get(
                    page.stream().map(Subscription::account).distinct().toList());
            pages.accept(page.stream()
                    .flatMap(one -> notices.of(one, gone(one, known, span.today())).stream())
                    .toList());
            last = page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    private static @Nullable String gone(Subscription one, Map<AccountId, Account> known, LocalDate today) {
        if (Objects.requireNonNull(known.get(one.account())).stage() == Stage.CHURNED)
            return "No longer true: the customer has left.";
        return Objects.requireNonNull(one.renewsOn()).isBefore(today)
                ? "No longer true: the renewal date, %s, is past.".formatted(one.renewsOn())
                : null;
    }

    /** How many days before a renewal date it comes due, the earliest first. */
    private record Notices(List<Integer> days, Span span) {

        Notices {
            days = days.stream().sorted(Collections.reverseOrder()).toList();
        }

        int first() {
            return days.isEmpty() ? 0 : days.get(0);
        }

        /** The last that came due counts. One that came due before the span was told, or was none of our business. */
        List<Due> of(Subscription subscription, @Nullable String gone) {
            LocalDate on = Objects.requireNonNull(subscription.renewsOn());
            List<Integer> came = days.stream()
                    .filter(days -> !day(subscription, days).isAfter(span.today()))
                    .toList();
            List<Due> due = new ArrayList<>();
            for (int i = 0; i < came.size(); i++) {
                boolean counts = i == came.size() - 1 && gone == null;
                if (!counts && !span.holds(day(subscription, came.get(i)))) continue;
                String over = counts
                        ? null
                        : gone != null
                                ? gone
                                : "Superseded: the notice %d days before came due as well."
                                        .formatted(came.get(came.size() - 1));
                due.add(due(subscription, came.get(i), on, over));
            }
            return due;
        }

        private static LocalDate day(Subscription subscription, int days) {
            return Objects.requireNonNull(subscription.renewsOn()).minusDays(days + subscription.early());
        }

        private Due due(Subscription subscription, int days, LocalDate on, @Nullable String over) {
            return new Due(
                    WHAT,
                    subscription.account(),
                    subscription.externalId(),
                    days == first() ? on.toString() : on + "-" + days,
                    Map.of(
                            "renewalDate",
                            on.toString(),
                            "daysBefore",
                            days,
                            "daysLeft",
                            ChronoUnit.DAYS.between(span.today(), on),
                            "why",
                            "It renews on %s.".formatted(on)),
                    over);
        }
    }
}
