package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Stage;
import io.playmaker.account.Tenure;
import io.playmaker.health.Band;
import io.playmaker.trigger.Due.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar of an account follows from.
 *
 * @param since the day since when we know the account; what came due before is none of our business
 * @param stageSince the day since when it is in its stage
 */
record Known(Account account, LocalDate since, LocalDate stageSince, Band band) {

    private static final Set<Stage> WITH_US = EnumSet.of(Stage.ADOPTION, Stage.RETENTION, Stage.RENEWAL);

    static Known of(Tenure tenure, @Nullable Band band) {
        return new Known(
                tenure.account(),
                Span.day(tenure.knownSince()),
                Span.day(tenure.stageSince()),
                Objects.requireNonNullElse(band, Band.UNKNOWN));
    }

    /** The day it signed, or the first that we know of. */
    LocalDate signed() {
        return Objects.requireNonNullElse(account.signedUpOn(), since);
    }

    /**
     * Something that comes due again and again while the customer is with us. Of several days only the last counts; what
     * came due before the customer left is over.
     */
    List<Due> whileWithUs(What what, List<LocalDate> days, Map<String, Object> facts) {
        List<Due> due = new ArrayList<>();
        LocalDate later = null;
        for (int i = days.size() - 1; i >= 0; i--) {
            LocalDate day = days.get(i);
            boolean left = account.stage() == Stage.CHURNED && !stageSince.isBefore(day);
            if (!day.isAfter(since) || !left && !WITH_US.contains(account.stage())) continue;
            String over = left
                    ? "No longer true: it came due on %s, and the customer has left since.".formatted(day)
                    : later == null ? null : "Superseded: it came due on %s and again on %s.".formatted(day, later);
            due.add(0, new Due(what, account.id(), "", day.toString(), facts, over));
            later = day;
        }
        return due;
    }
}
