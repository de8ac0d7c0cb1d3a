package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.shared.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code assign-owner} who fits an account. */
@Component
class OwnerFits {

    private static final String TABLE = "assign-owner";

    private final DecisionTables tables;

    OwnerFits(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param books how many accounts each owner looks after */
    List<OwnerFit> of(Account account, List<Person> persons, Map<String, Integer> books) {
        List<OwnerFit> asked = persons.stream()
                .map(person -> asked(account, person, books.getOrDefault(person.id(), 0)))
                .toList();
        List<Optional<Map<String, Object>>> answers =
                tables.ask(TABLE, asked.stream().map(one -> facts(account, one)).toList());
        List<OwnerFit> decided = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) decided.add(decided(asked.get(i), answers.get(i)));
        return decided;
    }

    private static OwnerFit asked(Account account, Person person, int book) {
        return new OwnerFit(
                person,
                book,
                person.segments().isEmpty() || person.segments().contains(account.segment()),
                account.language() == null
                        || person.languages().isEmpty()
                        || person.languages().contains(account.language()),
                account.region() != null && account.region().equals(person.region()),
                false,
                0);
    }

    private static Map<String, Object> facts(Account account, OwnerFit one) {
        return Map.of(
                "segment", account.segment(),
                "takesSegment", one.takesSegment(),
                "speaksLanguage", one.speaksLanguage(),
                "sameRegion", one.sameRegion(),
                "load", one.load());
    }

    /** Whom no row speaks of does not fit. */
    private static OwnerFit decided(OwnerFit one, Optional<Map<String, Object>> row) {
        if (row.isEmpty()) return one;
        Object rank = row.get().get("rank");
        return one.decided(
                Boolean.TRUE.equals(row.get().get("fits")), rank instanceof Number number ? number.intValue() : 0);
    }
}
