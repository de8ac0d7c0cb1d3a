package io.playmaker.trigger;

import io.playmaker.health.Replay.Turn;
import io.playmaker.signal.OpenCase;
import io.playmaker.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Support cases get old again when nothing that was known by then said that they were closed. */
@Component
class CasesAgain implements ComingAgain {

    private final CaseGetsOld schedule;
    private final ScheduleSettings settings;

    CasesAgain(CaseGetsOld schedule, ScheduleSettings settings) {
        this.schedule = schedule;
        this.settings = settings;
    }

    @Override
    public List<Coming> to(PastAccount past, List<Turn> health) {
        List<Coming> coming = new ArrayList<>();
        for (Signal opened : past.known()) {
            String subject = opened.subject();
            if (!opened.type().equals("case.opened") || subject == null) continue;
            Instant at = old(opened);
            // One that was old before we heard of it is no news.
            boolean news = at.isAfter(opened.learnedAt()) && at.isBefore(past.heard());
            if (news && !isClosed(past, opened, at))
                coming.add(new Coming(
                        at,
                        schedule.due(new OpenCase(opened.account(), subject, opened.occurredAt(), opened.text()))
                                .moment(at)));
        }
        return coming;
    }

    /** The beginning of the day on which it is old. */
    private Instant old(Signal opened) {
        return opened.occurredAt()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .plus(Duration.ofDays(settings.oldCaseDays()));
    }

    private static boolean isClosed(PastAccount past, Signal opened, Instant by) {
        return past.known().stream()
                .takeWhile(signal -> !signal.learnedAt().isAfter(by))
                .anyMatch(signal -> signal.type().equals("case.closed")
                        && Objects.equals(signal.subject(), opened.subject())
                        && !signal.occurredAt().isBefore(opened.occurredAt()));
    }
}
