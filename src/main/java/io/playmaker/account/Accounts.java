package io.playmaker.account;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of accounts, their contacts, subscriptions and timeline. */
@Service
@Transactional
public class Accounts {

    private static final int PAGE = 1_000;

    private static final Comparator<Contact> BY_ROLE = Comparator.comparing(
                    (Contact contact) -> contact.leftOn() != null)
            .thenComparing(Contact::role)
            .thenComparing(Contact::name);

    private final Stores stores;
    private final Intake intake;
    private final TellChanges news;
    private final Clock clock;

    Accounts(Stores stores, Intake intake, TellChanges news, Clock clock) {
        this.stores = stores;
        this.intake = intake;
        this.news = news;
        this.clock = clock;
    }

    /** Where accounts and what belongs to them are kept. */
    @Component
    record Stores(
            AccountRepository accounts,
            ContactRepository contacts,
            SubscriptionRepository subscriptions,
            TimelineRepository timeline) {}

    /** What takes rows, and what it is checked by. */
    @Component
    record Intake(
            UpsertAccounts accounts,
            UpsertContacts contacts,
            UpsertSubscriptions subscriptions,
            Owners owners,
            Segments segments) {}

    /** @throws Missing when there is no such account */
    public Account get(AccountId id) {
        return stores.accounts.find(id).orElseThrow(() -> Missing.of("account", id));
    }

    public Optional<Account> byExternalId(String externalId) {
        return stores.accounts.find(externalId);
    }

    /** The accounts with these ids that exist, in one query. */
    public Map<AccountId, Account> get(Collection<AccountId> ids) {
        return stores.accounts.find(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Our ids of these external ids; the ones nobody knows are left out. One query. */
    public Map<String, AccountId> resolve(Collection<String> externalIds) {
        return stores.accounts.resolve(externalIds);
    }

    /**
     * Adds or changes accounts by their external id, each row on its own: a row that cannot be taken is refused with
     * its field and reason, the others are stored. Saying the same again changes nothing and announces nothing.
     * A new account and a changed stage announce {@link StageChanged}, a changed owner {@link OwnerChanged}.
     *
     * @param by who or what says so
     */
    public Taken upsertAccounts(List<AccountRow> rows, String by) {
        return intake.accounts.take(rows, by);
    }

    /** As {@link #upsertAccounts}; an unknown account refuses the row. */
    public Taken upsertContacts(List<ContactRow> rows, String by) {
        return intake.contacts.take(rows);
    }

    /**
     * As {@link #upsertAccounts}; an unknown account refuses the row. What changes a known subscription announces
     * {@link SubscriptionChanged}.
     */
    public Taken upsertSubscriptions(List<SubscriptionRow> rows, String by) {
        return intake.subscriptions.take(rows, by);
    }

    /** Contacts by role, then name; those who left last. */
    public List<Contact> contacts(AccountId account) {
        return stores.contacts.of(account).stream().sorted(BY_ROLE).toList();
    }

    /** As {@link #contacts(AccountId)}, many accounts in one query. */
    public Map<AccountId, List<Contact>> contacts(Collection<AccountId> accounts) {
        return stores.contacts.of(accounts).stream().sorted(BY_ROLE).collect(Collectors.groupingBy(Contact::account));
    }

    /** Subscriptions that run first, by renewal date; ended ones last. */
    public List<Subscription> subscriptions(AccountId account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return stores.subscriptions.of(account).stream()
                .sorted(Comparator.comparing((Subscription subscription) -> subscription.endedBy(today))
                        .thenComparing(Subscription::renewsOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Subscription::id))
                .toList();
    }

    /** Every subscription of each of these accounts; an account that has none is left out. One query. */
    public Map<AccountId, List<Subscription>> subscriptions(Collection<AccountId> accounts) {
        return stores.subscriptions.of(accounts).stream().collect(Collectors.groupingBy(Subscription::account));
    }

    /** Which account each of these subscriptions (external ids) belongs to, with its subscription. One query. */
    public Map<String, Subscription> subscriptionsByExternalId(Collection<String> externalIds) {
        return stores.subscriptions.find(externalIds).stream()
                .collect(Collectors.toMap(Subscription::externalId, Function.identity()));
    }

    /**
     * Running subscriptions in that segment, of customers or of those who left since that day, whose renewal date lies between the days (both included), by
     * id, beginning after that id. Where one renews by itself with a longer notice than {@link Subscription#USUAL_NOTICE},
     * what the notice is longer counts as well.
     */
    public List<Subscription> renewing(
            String segment, LocalDate from, LocalDate to, LocalDate leftSince, long afterId, int limit) {
        return stores.subscriptions.renewing(
                segment,
                new SubscriptionRepository.Days(from, to, leftSince),
                Subscription.USUAL_NOTICE,
                afterId,
                limit);
    }

    /**
     * Brings an account to a stage and announces {@link StageChanged}; nothing happens if it is there already.
     *
     * @param churnedOn the day it leaves, for {@link Stage#CHURNED}; today when null
     */
    public void changeStage(
            AccountId account, Stage to, @Nullable LocalDate churnedOn, @Nullable String reason, String by) {
        Account now = locked(account);
        if (now.stage() == to) return;
        Instant at = clock.instant();
        LocalDate today = LocalDate.ofInstant(at, now.zone());
        stores.accounts.setStage(account, to, to != Stage.CHURNED ? null : churnedOn == null ? today : churnedOn, at);
        news.stageChanged(account, now.stage(), to, reason, by);
    }

    /** Gives an account to a CSM (sign-in name) and announces {@link OwnerChanged}; nothing happens if it is theirs. */
    public void changeOwner(AccountId account, String owner, String by) {
        Account now = locked(account);
        if (owner.equals(now.owner())) return;
        intake.owners.mustExist(owner);
        stores.accounts.setOwner(account, owner, clock.instant());
        news.ownerChanged(account, now.owner(), owner, by, false);
    }

    /** @throws io.playmaker.shared.Invalid when nobody signs in so */
    public void mustBeSomebody(String owner) {
        intake.owners.mustExist(owner);
    }

    /** The accounts in this stage, by external id. */
    public List<Account> inStage(Stage stage) {
        return stores.accounts.inStage(stage);
    }

    /** Gives every account, by id and many at a time, each with since when it is what it is. */
    public void eachPage(Consumer<List<Tenure>> take) {
        long last = 0;
        List<Tenure> page;
        do {
            page = stores.accounts.tenures(last, PAGE);
            if (page.isEmpty()) return;
            take.accept(page);
            last = page.get(page.size() - 1).account().id().value();
        } while (page.size() == PAGE);
    }

    /** Every account of these segments, by id. */
    public List<AccountId> inSegments(Collection<String> segments) {
        return stores.accounts().inSegments(segments);
    }

    /**
     * Accounts by id, beginning after that one: page by page through all of them, however many there are.
     *
     * @param last null for the first page
     */
    public List<Account> after(@Nullable AccountId last, int limit) {
        return stores.accounts.tenures(last == null ? 0 : last.value(), limit).stream()
                .map(Tenure::account)
                .toList();
    }

    public long count() {
        return stores.accounts.count();
    }

    /** How many accounts that have not churned each owner looks after. */
    public Map<String, Integer> bookSizes() {
        return stores.accounts.bookSizes();
    }

    /** Adds a line to the account's timeline. */
    public void log(AccountId account, TimelineEntry entry) {
        stores.timeline.add(account, entry);
    }

    /** The newest lines first. */
    public List<TimelineEntry> timeline(AccountId account, int limit) {
        return stores.timeline.newest(account, limit);
    }

    /** The configured segments in their order, highest touch first. */
    public List<Segment> segments() {
        return intake.segments.segments();
    }

    private Account locked(AccountId id) {
        return stores.accounts.lock(id).orElseThrow(() -> Missing.of("account", id));
    }
}
