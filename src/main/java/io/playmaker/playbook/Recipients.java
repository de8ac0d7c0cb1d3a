package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.ContactRole;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the addresses behind the words that models use for people. */
@Component
class Recipients {

    private static final List<ContactRole> CHAMPION = List.of(ContactRole.CHAMPION);
    private static final List<ContactRole> DECISION_MAKER = List.of(ContactRole.SPONSOR, ContactRole.EXECUTIVE);

    /** Whom we write to when the playbook does not mind who it is: those who can do most with it first. */
    private static final List<ContactRole> ANYBODY = List.of(
            ContactRole.CHAMPION,
            ContactRole.ADMIN,
            ContactRole.POWER_USER,
            ContactRole.SPONSOR,
            ContactRole.EXECUTIVE,
            ContactRole.END_USER);

    private static final Map<String, List<ContactRole>> AT_CUSTOMER =
            Map.of("CHAMPION", CHAMPION, "DECISION_MAKER", DECISION_MAKER, "CONTACT", ANYBODY);

    private final Accounts accounts;
    private final People people;
    private final StepRows steps;

    Recipients(Accounts accounts, People people, StepRows steps) {
        this.accounts = accounts;
        this.people = people;
        this.steps = steps;
    }

    /** @param contact our id of the customer's contact; null for people of ours */
    record Found(List<String> addresses, @Nullable Long contact) {}

    /** @throws Invalid when nobody is behind the word, saying what to do */
    Found find(String to, Account account, Run run) {
        return switch (to) {
            case "CHAMPION" -> needed("champion", account, to);
            case "DECISION_MAKER" -> needed("decision maker (sponsor or executive)", account, to);
            case "CONTACT" -> needed("contact", account, to);
            case "OWNER" -> ours(to, owner(account));
            case "LEAD" -> ours(to, inRole(Role.CSM_LEAD));
            case "SALES" -> ours(to, inRole(Role.SALES));
            case "SUPPORT" -> ours(to, inRole(Role.SUPPORT));
            case "PRODUCT" -> ours(to, inRole(Role.PRODUCT));
            case "EXECUTIVE" -> ours(to, inRole(Role.EXECUTIVE));
            case "STEP_OWNER" -> ours(to, stepOwners(run, account));
            default -> address(to, account);
        };
    }

    /** E-mail addresses of everyone in the role. */
    List<String> inRole(Role role) {
        return addresses(people.inRole(role).stream());
    }

    /** E-mail addresses of the step's person or, when nobody took it, of the roles it waits for. */
    List<String> of(Step step) {
        if (step.assignee() != null) return addresses(people.find(step.assignee()).stream());
        return step.groups().stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .flatMap(role -> inRole(role).stream())
                .distinct()
                .toList();
    }

    /**
     * The person at the customer behind the word, if there is one.
     *
     * @throws Invalid when the word is for nobody at a customer
     */
    Optional<Found> atCustomer(String to, Account account) {
        if (AT_CUSTOMER.containsKey(to)) return contact(account, to);
        return to.isBlank() ? Optional.empty() : Optional.of(address(to, account));
    }

    /** Whom of these contacts a word for somebody at the customer means. */
    static Optional<Contact> meant(String word, List<Contact> contacts) {
        List<Contact> there = contacts.stream()
                .filter(contact -> contact.leftOn() == null && contact.email() != null)
                .toList();
        return AT_CUSTOMER.getOrDefault(word, List.of()).stream()
                .flatMap(role -> there.stream().filter(contact -> contact.role() == role))
                .findFirst();
    }

    private Found needed(String title, Account account, String word) {
        return contact(account, word)
                .orElseThrow(() -> new Invalid(
                        "to",
                        "%s has no %s with an e-mail address. Add the contact, then try again."
                                .formatted(account.name(), title)));
    }

    private Optional<Found> contact(Account account, String word) {
        return meant(word, accounts.contacts(account.id()))
                .map(contact -> new Found(List.of(Objects.requireNonNull(contact.email())), contact.id()));
    }

    private List<String> owner(Account account) {
        return account.owner() == null ? List.of() : addresses(people.find(account.owner()).stream());
    }

    private List<String> stepOwners(Run run, Account account) {
        List<String> found = steps.of(run.id()).stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .flatMap(step -> of(step).stream())
                .distinct()
                .toList();
        return found.isEmpty() ? owner(account) : found;
    }

    private static List<String> addresses(Stream<Person> persons) {
        return persons.map(Person::email).filter(Objects::nonNull).distinct().toList();
    }

    private static Found ours(String to, List<String> addresses) {
        if (!addresses.isEmpty()) return new Found(addresses, null);
        throw new Invalid("to", "Nobody with an e-mail address is behind %s. Add one, then try again.".formatted(to));
    }

    /** An address of a contact is that contact, so that it counts for what they get in a week. */
    private Found address(String to, Account account) {
        if (to.indexOf('@') > 0) {
            Long contact = accounts.contacts(account.id()).stream()
                    .filter(one -> to.equalsIgnoreCase(one.email()))
                    .map(Contact::id)
                    .findFirst()
                    .orElse(null);
            return new Found(List.of(to), contact);
        }
        throw new Invalid(
                "to",
                "\"%s\" is not known here; use CHAMPION, DECISION_MAKER, CONTACT, OWNER, LEAD, SALES, SUPPORT, PRODUCT, EXECUTIVE, STEP_OWNER or an e-mail address."
                        .formatted(to));
    }
}
