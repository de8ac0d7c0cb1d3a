package io.playmaker.testing;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Signals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts at a stage of their story, brought there through the front doors. */
@Component
public class Fixtures {

    /** Nobody works with the product. */
    public static final double HARDLY = 0;

    /** Everybody works with the product. */
    public static final double A_LOT = 1;

    private final Accounts accounts;
    private final Signals signals;
    private final TestClock clock;
    private int facts;

    Fixtures(Accounts accounts, Signals signals, TestClock clock) {
        this.accounts = accounts;
        this.signals = signals;
        this.clock = clock;
    }

    /** A customer of ours since last year, with a champion and a decision maker, who pays EUR 1,200 a month. */
    public AccountId aCustomer(String segment, String owner) {
        return account("C-1", "Blue Harbour Ltd", segment, "ADOPTION", owner, "en");
    }

    /** A prospect nobody in customer success looks after yet. */
    public AccountId aProspect(String segment, String language) {
        return account("P-1", "New Dawn GmbH", segment, "PROSPECT", null, language);
    }

    /** Accounts of which nothing else is known, with ids such as {@code many-0}. */
    public static List<AccountRow> many(
            String id, int count, String segment, @Nullable String stage, @Nullable String owner) {
        return IntStream.range(0, count)
                .mapToObj(i -> new AccountRow(
                        id + "-" + i, "Account " + i, segment, stage, owner, null, null, null, null, null, null, null))
                .toList();
    }

    /** Usage as the product reports it; enough of it to tell the health of an SMB customer. */
    public void uses(AccountId account, double howMuch) {
        hears(account, "usage.active_users_ratio", 0.9 * howMuch);
        hears(account, "usage.active_users_trend", howMuch - 0.5);
        hears(account, "usage.features_used_ratio", 0.9 * howMuch);
        hears(account, "usage.logins_per_user", 15 * howMuch);
    }

    private AccountId account(
            String id, String name, String segment, String stage, @Nullable String owner, String language) {
        accounts.upsertAccounts(
                List.of(new AccountRow(id, name, segment, stage, owner, null, "DE", language, null, "UTC", null, null)),
                "crm");
        accounts.upsertContacts(List.of(contact(id, "champion", "CHAMPION"), contact(id, "sponsor", "SPONSOR")), "crm");
        LocalDate start = LocalDate.of(2025, 3, 1);
        accounts.upsertSubscriptions(
                List.of(new SubscriptionRow(
                        id + "-S",
                        id,
                        "Suite",
                        new BigDecimal("1200"),
                        "EUR",
                        start,
                        start.plusYears(2),
                        null,
                        false,
                        30,
                        40)),
                "crm");
        return accounts.byExternalId(id).orElseThrow().id();
    }

    private static ContactRow contact(String account, String name, String role) {
        return new ContactRow(
                account + "-" + name, account, name, name + "@customer.example", role, null, "en", null, null);
    }

    /** A fact about the account becomes known now. */
    public void hears(AccountId account, String type, @Nullable Double value) {
        hears(account, type, value, null, null);
    }

    /** Something happens to what the account has, such as a ticket, and somebody says something about it. */
    public void hears(AccountId account, String type, String subject, @Nullable String text) {
        hears(account, type, null, subject, text);
    }

    private void hears(
            AccountId account, String type, @Nullable Double value, @Nullable String subject, @Nullable String text) {
        Recorded recorded = signals.record(
                List.of(new NewSignal(
                        "test",
                        "fact-" + ++facts,
                        accounts.get(account).externalId(),
                        type,
                        value,
                        clock.instant(),
                        null,
                        null,
                        subject,
                        text)),
                false);
        if (!recorded.refused().isEmpty())
            throw new Invalid(recorded.refused().stream()
                    .map(Recorded.RefusedSignal::problem)
                    .toList());
    }
}
