package io.playmaker.imports;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to rows what is stored about the subscription or account they name. */
@Component
class LookUp {

    private final Accounts accounts;

    LookUp(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param lookup column that names the {@code subscription}, the {@code account} */
    void fill(Map<String, String> lookup, List<Row> rows) {
        String subscription = lookup.get("subscription");
        if (subscription != null) subscriptions(subscription, rows);
        String account = lookup.get("account");
        if (account != null) accounts(account, rows);
    }

    /** Says so when the row names a subscription that nobody knows; otherwise null. */
    static @Nullable Problem unknownSubscription(Map<String, String> lookup, Row row) {
        String column = lookup.get("subscription");
        String named = column == null ? null : row.get(column);
        if (column == null || named == null || row.get("subscription.account") != null) return null;
        return new Problem(
                column, "There is no subscription '" + named + "'; import the subscriptions first, or correct the id.");
    }

    private void subscriptions(String column, List<Row> rows) {
        Map<String, Subscription> found = accounts.subscriptionsByExternalId(values(column, rows));
        Map<AccountId, Account> owners =
                accounts.get(found.values().stream().map(Subscription::account).collect(Collectors.toSet()));
        for (Row row : rows) {
            Subscription subscription = found.get(String.valueOf(row.get(column)));
            if (subscription == null) continue;
            row.found("subscription.startsOn", subscription.startsOn());
            row.found("subscription.endsOn", subscription.endsOn());
            row.found("subscription.product", subscription.product());
            Account owner = owners.get(subscription.account());
            if (owner != null) row.found("subscription.account", owner.externalId());
            fill(row, owner);
        }
    }

    private void accounts(String column, List<Row> rows) {
        Map<String, AccountId> ids = accounts.resolve(values(column, rows));
        Map<AccountId, Account> found = accounts.get(ids.values());
        for (Row row : rows) {
            AccountId id = ids.get(String.valueOf(row.get(column)));
            if (id != null) fill(row, found.get(id));
        }
    }

    private static void fill(Row row, @Nullable Account account) {
        if (account == null) return;
        row.found("account.stage", account.stage());
        row.found("account.signedUpOn", account.signedUpOn());
        row.found("account.churnedOn", account.churnedOn());
    }

    private static Set<String> values(String column, List<Row> rows) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
