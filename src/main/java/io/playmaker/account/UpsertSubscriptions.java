package io.playmaker.account;

import static io.playmaker.account.Checks.or;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rows about subscriptions. */
@Component
class UpsertSubscriptions {

    private static final BigDecimal HIGHEST = new BigDecimal("999999999999.99");

    private final AccountRepository accounts;
    private final SubscriptionRepository subscriptions;
    private final TellChanges news;

    UpsertSubscriptions(AccountRepository accounts, SubscriptionRepository subscriptions, TellChanges news) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.news = news;
    }

    Taken take(List<SubscriptionRow> rows, String by) {
        Map<String, AccountId> known = accounts.resolve(
                rows.stream().map(row -> UpsertAccounts.key(row.account())).collect(Collectors.toSet()));
        Set<String> ids = rows.stream()
                .map(row -> UpsertAccounts.key(row.externalId()))
                .collect(Collectors.toCollection(TreeSet::new));
        Tally<SubscriptionRow> tally = new Tally<>(subscriptions.lockRows(ids));
        for (int i = 0; i < rows.size(); i++)
            tally.take(
                    i,
                    rows.get(i).externalId(),
                    rows.get(i),
                    (stored, row, warnings) -> merge(stored, row, known.keySet(), warnings));
        subscriptions.insert(tally.toInsert(), known);
        subscriptions.update(tally.toUpdate(), known);
        for (SubscriptionRow row : tally.toUpdate())
            news.subscriptionChanged(
                    Objects.requireNonNull(known.get(row.account())),
                    Objects.requireNonNull(tally.before(row.externalId())),
                    row,
                    by);
        return tally.taken();
    }

    private static SubscriptionRow merge(
            @Nullable SubscriptionRow stored, SubscriptionRow row, Set<String> known, List<Problem> warnings) {
        SubscriptionRow said = new SubscriptionRow(
                UpsertAccounts.key(row.externalId()),
                UpsertContacts.account(row.account(), known),
                Checks.text("product", row.product(), 200),
                amount(row.mrr()),
                Checks.currency(row.currency()),
                row.startsOn(),
                row.renewsOn(),
                row.endsOn(),
                row.autoRenewing(),
                notNegative("noticeDays", row.noticeDays()),
                notNegative("seats", row.seats()));
        SubscriptionRow merged = stored == null ? fresh(said) : over(stored, said);
        LocalDate ends = merged.endsOn();
        if (ends != null && ends.isBefore(Checks.known("startsOn", merged.startsOn())))
            warnings.add(new Problem("endsOn", "The subscription ends on " + ends + ", before it starts."));
        return merged;
    }

    private static SubscriptionRow fresh(SubscriptionRow said) {
        return new SubscriptionRow(
                said.externalId(),
                said.account(),
                Checks.known("product", said.product()),
                Checks.known("mrr", said.mrr()),
                Checks.known("currency", said.currency()),
                Checks.known("startsOn", said.startsOn()),
                said.renewsOn(),
                said.endsOn(),
                or(said.autoRenewing(), Boolean.FALSE),
                or(said.noticeDays(), Subscription.USUAL_NOTICE),
                said.seats());
    }

    private static SubscriptionRow over(SubscriptionRow stored, SubscriptionRow said) {
        return new SubscriptionRow(
                stored.externalId(),
                said.account(),
                or(said.product(), stored.product()),
                or(said.mrr(), stored.mrr()),
                or(said.currency(), stored.currency()),
                or(said.startsOn(), stored.startsOn()),
                or(said.renewsOn(), stored.renewsOn()),
                or(said.endsOn(), stored.endsOn()),
                or(said.autoRenewing(), stored.autoRenewing()),
                or(said.noticeDays(), stored.noticeDays()),
                or(said.seats(), stored.seats()));
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal value) {
        if (value == null) return null;
        BigDecimal amount = value.setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() >= 0 && amount.compareTo(HIGHEST) <= 0) return amount;
        throw new Invalid("mrr", value.toPlainString() + " is out of range; use 0 or more.");
    }

    private static @Nullable Integer notNegative(String field, @Nullable Integer value) {
        if (value == null || value >= 0) return value;
        throw new Invalid(field, value + " is less than nothing; use 0 or more.");
    }
}
