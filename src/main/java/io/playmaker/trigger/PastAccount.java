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
 * @param from nothing that comes before needs to come again
 * @param enteredLatest when it was entered at the latest
 */
record PastAccount(
        Account account,
        List<Signal> known,
        List<Subscription> subscriptions,
        List<Moment> moments,
        List<PastRun> runs,
        StagesThen stages,
        Instant from,
        Instant enteredLatest) {

    /** When we first heard of it, as far back as facts were handed in. */
    Instant since() {
        Instant first = heard();
        return !known.isEmpty() && known.get(0).learnedAt().isBefore(first)
                ? known.get(0).learnedAt()
                : first;
    }

    /** When it was entered here. What the calendar brought from then on was announced, and comes again as it was. */
    Instant heard() {
        return moments.stream()
                .filter(moment -> moment.type().equals(StagesThen.CHANGED))
                .map(Moment::happenedAt)
                .findFirst()
                .orElse(enteredLatest);
    }
}
