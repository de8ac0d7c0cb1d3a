package io.playmaker.rehearsal;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.account.Stage;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.account.Taken;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.rehearsal.Scenario.Contract;
import io.playmaker.rehearsal.Scenario.Customer;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Role;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Signals;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the customer that a rehearsal is about, and lets facts about it be known. */
final class Customers {

    private static final Map<Band, Double> POINTS = Map.of(Band.GREEN, 90.0, Band.YELLOW, 55.0, Band.RED, 20.0);
    private static final String BY = "rehearsal";

    private final Accounts accounts;
    private final Signals signals;
    private final Health health;
    private final Clock clock;
    private int made;
    private int heard;

    Customers(Accounts accounts, Signals signals, Health health, Clock clock) {
        this.accounts = accounts;
        this.signals = signals;
        this.health = health;
        this.clock = clock;
    }

    /**
     * A customer like that, as of today.
     *
     * @param subscription its subscription by the CRM's id
     */
    record Made(AccountId id, String externalId, String name, String segment, String subscription, LocalDate renewal) {}

    Made make(Customer wanted) {
        String id = "R-" + ++made;
        String name = Objects.requireNonNullElse(wanted.name(), "Blue Harbour Ltd");
        String segment = Objects.requireNonNullElse(wanted.segment(), "MID_MARKET");
        String owner = Boolean.FALSE.equals(wanted.owned()) ? null : Role.CSM.key();
        Stage stage = Objects.requireNonNullElse(wanted.stage(), Stage.ADOPTION);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        refuse(
                "account",
                accounts.upsertAccounts(
                        List.of(new AccountRow(
                                id,
                                name,
                                segment,
                                stage.name(),
                                owner,
                                null,
                                wanted.country(),
                                wanted.language(),
                                null,
                                wanted.zone(),
                                today.minusYears(1),
                                null)),
                        BY));
        for (Scenario.Person person : wanted.people()) contact(id, person);
        LocalDate renewal = contract(id, wanted.contract(), today);
        AccountId account = accounts.byExternalId(id).orElseThrow().id();
        Made customer = new Made(account, id, name, segment, id + "-S", renewal);
        if (wanted.band() != Band.UNKNOWN) shows(customer, Objects.requireNonNullElse(wanted.band(), Band.GREEN));
        return customer;
    }

    private void contact(String account, Scenario.Person person) {
        String word = person.role().name().toLowerCase(java.util.Locale.ROOT);
        String name = Objects.requireNonNullElse(person.name(), "The " + word.replace('_', ' '));
        refuse(
                "account.contacts",
                accounts.upsertContacts(
                        List.of(new ContactRow(
                                account + "-" + word,
                                account,
                                name,
                                word + "@customer.example",
                                person.role().name(),
                                null,
                                null,
                                null,
                                null)),
                        BY));
    }

    private LocalDate contract(String account, Contract contract, LocalDate today) {
        LocalDate renewal = today.plus(Objects.requireNonNullElse(contract.renewsIn(), Period.ofDays(180)));
        refuse(
                "account.subscription",
                accounts.upsertSubscriptions(
                        List.of(new SubscriptionRow(
                                account + "-S",
                                account,
                                Objects.requireNonNullElse(contract.product(), "Suite"),
                                Objects.requireNonNullElse(contract.mrr(), new BigDecimal("2000")),
                                Objects.requireNonNullElse(contract.currency(), "EUR"),
                                renewal.minusYears(1),
                                renewal,
                                null,
                                Objects.requireNonNullElse(contract.autoRenewing(), false),
                                Objects.requireNonNullElse(contract.noticeDays(), 60),
                                Objects.requireNonNullElse(contract.seats(), 40))),
                        BY));
        return renewal;
    }

    private static void refuse(String field, Taken taken) {
        if (taken.refused().isEmpty()) return;
        Invalid.Problem problem = taken.refused().get(0).problem();
        throw new Invalid(field + "." + problem.field(), problem.message());
    }

    /** All that is measured is so good or bad that the account comes into that band. */
    void shows(Made customer, Band band) {
        Double points = POINTS.get(band);
        if (points == null) throw new Invalid("band", "Choose GREEN, YELLOW or RED.");
        hear(health.valuesWorth(customer.segment(), points).entrySet().stream()
                .map(one -> fact(customer, one.getKey(), one.getValue()))
                .toList());
        health.recalculate(customer.id());
    }

    /** A fact becomes known now. */
    void hears(Made customer, String type, @Nullable Double value) {
        hear(List.of(fact(customer, type, value)));
    }

    private NewSignal fact(Made customer, String type, @Nullable Double value) {
        return new NewSignal(
                BY, BY + "-" + ++heard, customer.externalId(), type, value, clock.instant(), null, null, null, null);
    }

    private void hear(List<NewSignal> facts) {
        Recorded recorded = signals.record(facts, false);
        if (!recorded.refused().isEmpty())
            throw new Invalid(recorded.refused().stream()
                    .map(Recorded.RefusedSignal::problem)
                    .toList());
    }
}
