package io.playmaker.demo;

import io.playmaker.account.ContactRole;
import io.playmaker.account.Stage;
import io.playmaker.imports.ImportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes what the customers of the made-up portfolio are, have and do into files for import. */
final class WriteFiles {

    private static final List<ContactRole> OF_ENTERPRISE = List.of(
            ContactRole.CHAMPION,
            ContactRole.SPONSOR,
            ContactRole.ADMIN,
            ContactRole.EXECUTIVE,
            ContactRole.POWER_USER,
            ContactRole.END_USER);
    private static final Map<ContactRole, String> TITLES = Map.of(
            ContactRole.CHAMPION, "Head of Operations",
            ContactRole.SPONSOR, "Vice President",
            ContactRole.ADMIN, "Systems Administrator",
            ContactRole.EXECUTIVE, "Chief Executive",
            ContactRole.POWER_USER, "Senior Planner",
            ContactRole.END_USER, "Planner");

    private final List<Customer> customers;
    private final long seed;

    WriteFiles(List<Customer> customers, long seed) {
        this.customers = customers;
        this.seed = seed;
    }

    DemoFile accounts() {
        List<Object[]> rows = new ArrayList<>();
        for (Customer customer : customers)
            rows.add(new @Nullable Object[] {
                customer.id(),
                customer.name(),
                customer.truth().segment(),
                customer.stage(),
                customer.industry(),
                customer.place(),
                customer.place().language,
                customer.place().region,
                customer.place().zone,
                customer.truth().fate().isCustomer() ? customer.signedUpOn() : null,
                customer.truth().churnedOn(),
                customer.owner()
            });
        return DemoFile.of(
                Demo.FIRST_FILE,
                ImportKind.ACCOUNTS,
                List.of(
                        "externalId",
                        "name",
                        "segment",
                        "stage",
                        "industry",
                        "country",
                        "language",
                        "region",
                        "zone",
                        "signedUpOn",
                        "churnedOn",
                        "owner"),
                Map.of(),
                rows);
    }

    /** A second word about a few: the deal is won. */
    DemoFile dealsWon() {
        List<Object[]> rows = new ArrayList<>();
        for (Customer customer : customers)
            if (customer.truth().fate() == Fate.JUST_WON)
                rows.add(new Object[] {customer.id(), Stage.ONBOARDING, customer.signedUpOn()});
        return DemoFile.of(
                "demo-deals-won.csv",
                ImportKind.ACCOUNTS,
                List.of("externalId", "stage", "signedUpOn"),
                Map.of(),
                rows);
    }

    DemoFile contacts() {
        List<Object[]> rows = new ArrayList<>();
        for (Customer customer : customers) {
            SplittableRandom random = random(customer, 1);
            int many = customer.isIn("ENTERPRISE") ? 6 : customer.isIn("MID_MARKET") ? 3 : 1 + random.nextInt(2);
            int person = random.nextInt(48);
            People people = people(customer);
            for (int i = 0; i < many; i++)
                rows.add(contact(customer, OF_ENTERPRISE.get(i), i + 1, person + 7 * i, i == 0 ? people.left() : null));
            if (people.succeeded() != null && !people.succeeded().isAfter(customer.lastDay()))
                rows.add(contact(customer, ContactRole.CHAMPION, many + 1, person + 7 * many, null));
        }
        return DemoFile.of(
                "demo-contacts.csv",
                ImportKind.CONTACTS,
                List.of("externalId", "account", "name", "email", "role", "title", "language", "leftOn"),
                Map.of(),
                rows);
    }

    private static @Nullable Object[] contact(
            Customer customer, ContactRole role, int number, int person, @Nullable LocalDate leftOn) {
        return new @Nullable Object[] {
            customer.id() + "-" + number,
            customer.id(),
            customer.place().person(person),
            "contact" + number + "@" + customer.domain(),
            role,
            TITLES.get(role),
            customer.place().language,
            leftOn
        };
    }

    DemoFile subscriptions() {
        List<Object[]> rows = new ArrayList<>();
        for (Customer customer : customers)
            if (customer.truth().fate() != Fate.PROSPECT) Terms.of(customer, random(customer, 2), rows);
        return DemoFile.of(
                "demo-subscriptions.csv",
                ImportKind.SUBSCRIPTIONS,
                List.of(
                        "externalId",
                        "account",
                        "product",
                        "mrr",
                        "currency",
                        "startsOn",
                        "autoRenewing",
                        "seats",
                        "noticeDays",
                        "renewsOn",
                        "endsOn"),
                Map.of(),
                rows);
    }

    DemoFile signals() {
        List<Object[]> rows = new ArrayList<>();
        for (Customer customer : customers)
            for (Facts.Fact fact : facts(customer))
                rows.add(new @Nullable Object[] {
                    fact.id(),
                    customer.id(),
                    fact.type(),
                    fact.day() + "T18:00Z",
                    fact.day().plusDays(1) + "T05:00Z",
                    fact.value(),
                    fact.contact(),
                    fact.subject(),
                    fact.text()
                });
        return DemoFile.of(
                "demo-signals.csv",
                ImportKind.SIGNALS,
                List.of(
                        "sourceId",
                        "account",
                        "type",
                        "occurredAt",
                        "learnedAt",
                        "value",
                        "contact",
                        "subject",
                        "text"),
                Map.of("source", "demo"),
                rows);
    }

    List<Facts.Fact> facts(Customer customer) {
        return Facts.of(customer, people(customer), random(customer, 3));
    }

    private People people(Customer customer) {
        return People.of(customer, random(customer, 4));
    }

    /** Each customer and file has its own numbers, so that a change to one leaves the others as they are. */
    private SplittableRandom random(Customer customer, int file) {
        return new SplittableRandom(seed * 31 + customer.number() * 7L + file);
    }
}
