package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.shared.Person;
import java.util.Comparator;

/**
 * How well somebody fits an account.
 *
 * @param book how many accounts they look after now
 * @param fits whether the decision table lets them have it
 * @param rank the table's rank among those who fit, the lowest first
 */
record OwnerFit(
        Person person,
        int book,
        boolean takesSegment,
        boolean speaksLanguage,
        boolean sameRegion,
        boolean fits,
        int rank) {

    static final Comparator<OwnerFit> MOST_ROOM_FIRST = Comparator.comparing(OwnerFit::load)
            .thenComparing(one -> one.person().id());

    static final Comparator<OwnerFit> BEST_FIRST =
            Comparator.comparing(OwnerFit::rank).thenComparing(MOST_ROOM_FIRST);

    /** The share of the book that is full; somebody with a capacity of 0 has no room at all. */
    double load() {
        return person.capacity() <= 0 ? 1 : (double) book / person.capacity();
    }

    OwnerFit decided(boolean fit, int ranked) {
        return new OwnerFit(person, book, takesSegment, speaksLanguage, sameRegion, fit, ranked);
    }

    String because(Account account) {
        return "%s takes %s accounts%s%s and has the most room: %d of %d accounts."
                .formatted(
                        person.name(),
                        account.segment(),
                        account.language() == null ? "" : ", speaks " + account.language(),
                        sameRegion ? ", looks after " + account.region() : "",
                        book,
                        person.capacity());
    }

    String room() {
        return "%s (%s), %d of %d accounts".formatted(person.name(), person.id(), book, person.capacity());
    }
}
