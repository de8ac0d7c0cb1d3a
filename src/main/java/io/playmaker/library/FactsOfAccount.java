package io.playmaker.library;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.Revenue;
import io.playmaker.account.Subscription;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what texts leave open. */
@Component
class FactsOfAccount {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Accounts accounts;
    private final People people;
    private final Site site;
    private final Clock clock;

    FactsOfAccount(Accounts accounts, People people, Site site, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.site = site;
        this.clock = clock;
    }

    /** @param subject external id of the subscription it is about; any other word means the account as a whole */
    Facts of(AccountId id, String subject) {
        Account account = accounts.get(id);
        LocalDate today = clock.instant().atZone(account.zone()).toLocalDate();
        List<Subscription> about = about(accounts.subscriptions(id), subject);
        Map<Fact, String> known = new EnumMap<>(Fact.class);
        known.put(Fact.ACCOUNT_NAME, account.name());
        put(known, Fact.OWNER_NAME, owner(account.owner()));
        put(known, Fact.CONTACT_NAME, contact(id));
        put(known, Fact.AMOUNT, Revenue.words(about, today));
        put(known, Fact.RENEWAL_DATE, renewal(about, today));
        known.put(Fact.COMPANY_NAME, site.company());
        return new Facts(known);
    }

    private static List<Subscription> about(List<Subscription> all, String subject) {
        List<Subscription> named =
                all.stream().filter(one -> one.externalId().equals(subject)).toList();
        return named.isEmpty() ? all : named;
    }

    private Optional<String> owner(@Nullable String owner) {
        return Optional.ofNullable(owner).flatMap(people::find).map(Person::name);
    }

    /** Who comes first in the account's list: the champion, if there is one. */
    private Optional<String> contact(AccountId account) {
        return accounts.contacts(account).stream()
                .filter(contact -> contact.leftOn() == null)
                .findFirst()
                .map(Contact::name);
    }

    private static Optional<String> renewal(List<Subscription> about, LocalDate today) {
        return about.stream()
                .filter(one -> one.endsOn() == null)
                .map(Subscription::renewsOn)
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .map(DAY::format);
    }

    private static void put(Map<Fact, String> known, Fact fact, Optional<String> value) {
        value.ifPresent(text -> known.put(fact, text));
    }
}
