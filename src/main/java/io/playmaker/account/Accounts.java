package io.playmaker.account;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door of accounts, their contacts, subscriptions and timeline. */
@Service
public class Accounts {

    /** @throws Missing when there is no such account */
    public Account get(AccountId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Account> byExternalId(String externalId) {
        throw new UnsupportedOperationException();
    }

    /** The accounts with these ids that exist, in one query. */
    public Map<AccountId, Account> get(Collection<AccountId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Our ids of these external ids; the ones nobody knows are left out. One query. */
    public Map<String, AccountId> resolve(Collection<String> externalIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds or changes accounts by their external id, each row on its own: a row that cannot be taken is refused with
     * its field and reason, the others are stored. Saying the same again changes nothing and announces nothing.
     * A new account and a changed stage announce {@link StageChanged}, a changed owner {@link OwnerChanged}.
     *
     * @param by who or what says so
     */
    public Taken upsertAccounts(List<AccountRow> rows, String by) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #upsertAccounts}; an unknown account refuses the row. */
    public Taken upsertContacts(List<ContactRow> rows, String by) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #upsertAccounts}; an unknown account refuses the row. */
    public Taken upsertSubscriptions(List<SubscriptionRow> rows, String by) {
        throw new UnsupportedOperationException();
    }

    /** Contacts by role, then name; those who left last. */
    public List<Contact> contacts(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Subscriptions that run first, by renewal date; ended ones last. */
    public List<Subscription> subscriptions(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Which account each of these subscriptions (external ids) belongs to, with its subscription. One query. */
    public Map<String, Subscription> subscriptionsByExternalId(Collection<String> externalIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings an account to a stage and announces {@link StageChanged}; nothing happens if it is there already.
     *
     * @param churnedOn the day it leaves, for {@link Stage#CHURNED}; today when null
     */
    public void changeStage(
            AccountId account,
            Stage to,
            @org.jspecify.annotations.Nullable LocalDate churnedOn,
            @org.jspecify.annotations.Nullable String reason,
            String by) {
        throw new UnsupportedOperationException();
    }

    /** Gives an account to a CSM (sign-in name) and announces {@link OwnerChanged}; nothing happens if it is theirs. */
    public void changeOwner(AccountId account, String owner, String by) {
        throw new UnsupportedOperationException();
    }

    /** How many accounts that have not churned each owner looks after. */
    public Map<String, Integer> bookSizes() {
        throw new UnsupportedOperationException();
    }

    /** Adds a line to the account's timeline. */
    public void log(AccountId account, TimelineEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** The newest lines first. */
    public List<TimelineEntry> timeline(AccountId account, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The configured segments in their order, highest touch first. */
    public List<Segment> segments() {
        throw new UnsupportedOperationException();
    }
}
