package io.playmaker.account;

import static io.playmaker.account.Checks.or;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rows about contacts. */
@Component
class UpsertContacts {

    private final AccountRepository accounts;
    private final ContactRepository contacts;

    UpsertContacts(AccountRepository accounts, ContactRepository contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    Taken take(List<ContactRow> rows) {
        Map<String, AccountId> known = accounts.resolve(
                rows.stream().map(row -> UpsertAccounts.key(row.account())).collect(Collectors.toSet()));
        Set<String> ids = rows.stream()
                .map(row -> UpsertAccounts.key(row.externalId()))
                .collect(Collectors.toCollection(TreeSet::new));
        Tally<ContactRow> tally = new Tally<>(contacts.lockRows(ids));
        for (int i = 0; i < rows.size(); i++)
            tally.take(
                    i,
                    rows.get(i).externalId(),
                    rows.get(i),
                    (stored, row, warnings) -> merge(stored, row, known.keySet()));
        contacts.insert(tally.toInsert(), known);
        contacts.update(tally.toUpdate(), known);
        return tally.taken();
    }

    static String account(@Nullable String account, Set<String> known) {
        String id = Checks.needed("account", account, 120);
        if (known.contains(id)) return id;
        throw new Invalid("account", "There is no account '" + id + "'; send the account first.");
    }

    private static ContactRow merge(@Nullable ContactRow stored, ContactRow row, Set<String> known) {
        String name = Checks.text("name", row.name(), 300);
        String role = Checks.word("role", row.role(), ContactRole.class);
        return new ContactRow(
                UpsertAccounts.key(row.externalId()),
                account(row.account(), known),
                stored == null ? Checks.known("name", name) : or(name, stored.name()),
                or(email(row.email()), stored == null ? null : stored.email()),
                or(role, stored == null ? ContactRole.END_USER.name() : stored.role()),
                or(Checks.text("title", row.title(), 200), stored == null ? null : stored.title()),
                or(Checks.language(row.language()), stored == null ? null : stored.language()),
                or(sentiment(row.sentiment()), stored == null ? null : stored.sentiment()),
                or(row.leftOn(), stored == null ? null : stored.leftOn()));
    }

    private static @Nullable String email(@Nullable String value) {
        String email = Checks.text("email", value, 320);
        if (email == null || email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) return email;
        throw new Invalid("email", "'" + email + "' is no e-mail address; write it as name@company.com.");
    }

    private static @Nullable Double sentiment(@Nullable Double value) {
        if (value == null || (value >= -1 && value <= 1)) return value;
        throw new Invalid("sentiment", value + " is out of range; use -1 (hostile) to 1 (delighted).");
    }
}
