package io.playmaker.trigger;

import io.playmaker.playbook.Candidate;
import io.playmaker.shared.AccountId;
import io.playmaker.trigger.BulkStart.Order;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A moment in which a person asked for a playbook. It names the playbook itself, so no table is asked. */
final class CsmMoment {

    static final String TYPE = "asked-by-hand";

    private static final String PLAYBOOK = "playbook";
    private static final String REASON = "reason";
    private static final String BY = "by";
    private static final int PRIORITY = 50;

    private CsmMoment() {}

    static NewMoment of(String occasion, Order order, AccountId account, String by, Instant now) {
        return new NewMoment(
                MomentKind.CSM,
                TYPE,
                InvitedRows.key(occasion, account),
                account,
                "",
                Map.of(PLAYBOOK, order.playbook(), REASON, order.reason(), BY, by),
                null,
                null,
                now);
    }

    static boolean is(Moment moment) {
        return moment.kind() == MomentKind.CSM && moment.type().equals(TYPE);
    }

    /** The start that the person asked for, with their name and reason. */
    static Candidate candidate(Moment moment) {
        return new Candidate(
                text(moment, PLAYBOOK),
                moment.account(),
                moment.subject(),
                PRIORITY,
                null,
                false,
                text(moment, REASON),
                text(moment, BY),
                moment.id(),
                Map.of("by", "hand"),
                Map.of("momentType", moment.type()));
    }

    private static String text(Moment moment, String fact) {
        return Optional.ofNullable(moment.facts().get(fact))
                .map(Object::toString)
                .orElseThrow(() -> new IllegalStateException("Moment " + moment.id() + " does not say its " + fact));
    }
}
