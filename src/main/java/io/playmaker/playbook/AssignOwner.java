package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the account to the person named or, when nobody is, to the CSM who takes its segment, speaks its language, and has the most room in their book; one
 * who looks after its region goes first. An owner that is there stays.
 */
@Component
class AssignOwner implements Action<AssignOwner.Inputs> {

    private final Accounts accounts;
    private final People people;

    AssignOwner(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** @param owner sign-in name of a person; one is chosen when left out */
    record Inputs(@Nullable String owner) {}

    @Override
    public String name() {
        return "assign-owner";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Account account = call.account();
        if (inputs.owner() != null) return give(inputs.owner(), call);
        if (account.owner() != null)
            return result(account.owner(), account.owner() + " looks after this account already.");
        Map<String, Integer> books = accounts.bookSizes();
        List<Person> csms = people.inRole(Role.CSM);
        Person chosen = csms.stream()
                .filter(person -> fits(person, account))
                .filter(person -> load(person, books) < 1)
                .min(Comparator.comparing((Person person) -> !sameRegion(person, account))
                        .thenComparing(person -> load(person, books))
                        .thenComparing(Person::id))
                .orElse(null);
        if (chosen == null) return choices(csms, account, books);
        accounts.changeOwner(account.id(), chosen.id(), Actions.by(call.run()));
        return result(chosen.id(), because(chosen, account, books));
    }

    private Map<String, Object> give(String name, Call call) {
        Person person = people.find(name)
                .orElseThrow(() -> new Invalid(
                        "owner", "Nobody signs in as \"" + name + "\"; give the sign-in name of a person."));
        if (!person.id().equals(call.account().owner()))
            accounts.changeOwner(call.account().id(), person.id(), Actions.by(call.run()));
        return result(person.id(), person.name() + " was chosen by hand.");
    }

    private static boolean fits(Person person, Account account) {
        return takesSegment(person, account) && speaks(person, account);
    }

    private static boolean takesSegment(Person person, Account account) {
        return person.segments().isEmpty() || person.segments().contains(account.segment());
    }

    private static boolean speaks(Person person, Account account) {
        return account.language() == null
                || person.languages().isEmpty()
                || person.languages().contains(account.language());
    }

    private static boolean sameRegion(Person person, Account account) {
        return account.region() != null && account.region().equals(person.region());
    }

    /** The share of the book that is full; somebody with a capacity of 0 takes nothing. */
    private static double load(Person person, Map<String, Integer> books) {
        return person.capacity() <= 0 ? 1 : (double) books.getOrDefault(person.id(), 0) / person.capacity();
    }

    private static String because(Person person, Account account, Map<String, Integer> books) {
        return "%s takes %s accounts%s%s and has the most room: %d of %d accounts."
                .formatted(
                        person.name(),
                        account.segment(),
                        account.language() == null ? "" : ", speaks " + account.language(),
                        sameRegion(person, account) ? ", looks after " + account.region() : "",
                        books.getOrDefault(person.id(), 0),
                        person.capacity());
    }

    /** Whom a form may offer: everybody, those with the most room first. */
    private static Map<String, Object> choices(List<Person> csms, Account account, Map<String, Integer> books) {
        Map<String, Object> result = result(null, nobody(csms, account));
        result.put(
                "csmChoices",
                csms.stream()
                        .sorted(Comparator.comparing((Person person) -> load(person, books))
                                .thenComparing(Person::id))
                        .map(person -> Map.of("value", person.id(), "label", room(person, books)))
                        .toList());
        return result;
    }

    private static String room(Person person, Map<String, Integer> books) {
        return "%s (%s), %d of %d accounts"
                .formatted(person.name(), person.id(), books.getOrDefault(person.id(), 0), person.capacity());
    }

    private static String nobody(List<Person> csms, Account account) {
        long segment =
                csms.stream().filter(person -> takesSegment(person, account)).count();
        long language = csms.stream().filter(person -> fits(person, account)).count();
        return "Nobody fits: of %d CSMs %d take %s accounts, %d of them speak %s, and none of those has room. Choose somebody by hand."
                .formatted(
                        csms.size(),
                        segment,
                        account.segment(),
                        language,
                        account.language() == null ? "any language" : account.language());
    }

    @SuppressWarnings("NullAway") // The diagram sees no owner as null; the map's type does not say so.
    private static Map<String, Object> result(@Nullable String owner, String explanation) {
        Map<String, Object> result = new HashMap<>();
        result.put("owner", owner);
        result.put("ownerFound", owner != null);
        result.put("ownerExplanation", explanation);
        return result;
    }
}
