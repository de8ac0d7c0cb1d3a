package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the account to the person named or, when nobody is, to the CSM whom the decision table {@code assign-owner} ranks
 * first; of those with the same rank the one with the most room. An owner that is there stays.
 */
@Component
@Sets({"owner", "ownerFound", "ownerExplanation", "csmChoices"})
class AssignOwner implements Action<AssignOwner.Inputs> {

    private final Accounts accounts;
    private final People people;
    private final OwnerFits fits;

    AssignOwner(Accounts accounts, People people, OwnerFits fits) {
        this.accounts = accounts;
        this.people = people;
        this.fits = fits;
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
        List<OwnerFit> csms = fits.of(account, people.inRole(Role.CSM), accounts.bookSizes());
        Optional<OwnerFit> chosen = csms.stream().filter(OwnerFit::fits).min(OwnerFit.BEST_FIRST);
        if (chosen.isEmpty()) return choices(csms, account);
        accounts.changeOwner(account.id(), chosen.get().person().id(), Actions.by(call.run()));
        return result(chosen.get().person().id(), chosen.get().because(account));
    }

    private Map<String, Object> give(String name, Call call) {
        Person person = people.find(name)
                .orElseThrow(() -> new Invalid(
                        "owner", "Nobody signs in as \"" + name + "\"; give the sign-in name of a person."));
        if (!person.id().equals(call.account().owner()))
            accounts.changeOwner(call.account().id(), person.id(), Actions.by(call.run()));
        return result(person.id(), person.name() + " was chosen by hand.");
    }

    /** Whom a form may offer: everybody, those with the most room first. */
    private static Map<String, Object> choices(List<OwnerFit> csms, Account account) {
        Map<String, Object> result = result(null, nobody(csms, account));
        result.put(
                "csmChoices",
                csms.stream()
                        .sorted(OwnerFit.MOST_ROOM_FIRST)
                        .map(one -> Map.of("value", one.person().id(), "label", one.room()))
                        .toList());
        return result;
    }

    private static String nobody(List<OwnerFit> csms, Account account) {
        return "Nobody fits: of %d CSMs %d take %s accounts, %d of them speak %s, and the table assign-owner lets none of those take one more. Choose somebody by hand."
                .formatted(
                        csms.size(),
                        csms.stream().filter(OwnerFit::takesSegment).count(),
                        account.segment(),
                        csms.stream()
                                .filter(one -> one.takesSegment() && one.speaksLanguage())
                                .count(),
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
