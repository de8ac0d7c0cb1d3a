package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Subscription;
import io.playmaker.playbook.PastRun;
import io.playmaker.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one account today, to live its past again.
 *
 * @param known every fact, in the order it was learned
 * @param moments every moment that really happened to it
 * @param stages in which stage it was when
 */
record PastAccount(
        Account account,
        List<Signal> known,
        List<Subscription> subscriptions,
        List<Moment> moments,
        List<PastRun> runs,
        StagesThen stages) {

    /** Whether such a moment about that really happened: then it comes again as it was. */
    boolean hasHeard(String type, String subject) {
        return moments.stream()
                .anyMatch(
                        moment -> moment.type().equals(type) && moment.subject().equals(subject));
    }

    /** When it became known to us. */
    Instant since(Instant otherwise) {
        Instant first = known.isEmpty() ? otherwise : known.get(0).learnedAt();
        Instant heard = moments.isEmpty() ? first : moments.get(0).happenedAt();
        return heard.isBefore(first) ? heard : first;
    }
}
