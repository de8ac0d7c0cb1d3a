package io.playmaker.trigger;

import io.playmaker.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes moments of what the calendar brings. Each has a key of what, subject and date, so that it is announced once. One
 * node looks at a time; what it found, the mark until when it looked, and what it says of a time in which nobody did
 * commit together.
 */
@Component
class AnnounceDueSchedules implements Worker {

    private static final Logger log = LoggerFactory.getLogger(AnnounceDueSchedules.class);

    /** A rest that is longer than this is worth a word. */
    private static final Duration NOTABLE = Duration.ofHours(1);

    private final List<Schedule> schedules;
    private final MomentRows moments;
    private final CalendarRows calendar;
    private final ScheduleSettings settings;
    private final Clock clock;

    AnnounceDueSchedules(
            List<Schedule> schedules,
            MomentRows moments,
            CalendarRows calendar,
            ScheduleSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.moments = moments;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announce-due-schedules";
    }

    @Override
    public Duration rest() {
        return settings.every();
    }

    @Override
    @Transactional
    public int round() {
        return calendar.take().map(mark -> look(mark, clock.instant())).orElse(0);
    }

    private int look(CalendarRows.Mark mark, Instant now) {
        Instant lookedAt = mark.lookedAt();
        Span span = Span.of(lookedAt, now);
        Tally tally = new Tally();
        for (Schedule schedule : schedules) schedule.find(span, page -> keep(page, now, tally));
        calendar.looked(now);
        if (lookedAt != null) tell(new CatchUp(lookedAt, now, tally.announced, tally.passedOver));
        return tally.announced + tally.passedOver;
    }

    private void keep(List<Due> page, Instant now, Tally tally) {
        Set<String> known = moments.known(page.stream().map(Due::key).toList());
        Set<String> seen = new HashSet<>(known);
        List<MomentRows.Arrival> news = page.stream()
                .filter(due -> seen.add(due.key()))
                .map(due -> arrival(due, now))
                .toList();
        moments.insert(news, now);
        tally.count(news);
    }

    private void tell(CatchUp catchUp) {
        Duration rest = Duration.between(catchUp.since(), catchUp.until());
        boolean notable =
                rest.compareTo(NOTABLE) > 0 && rest.compareTo(settings.every().multipliedBy(2)) > 0;
        if (!notable || catchUp.cameDue() == 0) return;
        calendar.add(catchUp);
        log.info(
                "The calendar was not looked at from {} to {}: {} came due, {} are moments now, {} are passed over.",
                catchUp.since(),
                catchUp.until(),
                catchUp.cameDue(),
                catchUp.announced(),
                catchUp.passedOver());
    }

    private static MomentRows.Arrival arrival(Due due, Instant now) {
        NewMoment moment = due.moment(now);
        return due.passedOver() == null
                ? MomentRows.Arrival.fresh(moment)
                : MomentRows.Arrival.passedOver(moment, due.passedOver());
    }

    private static final class Tally {

        private int announced;
        private int passedOver;

        void count(List<MomentRows.Arrival> news) {
            for (MomentRows.Arrival one : news) {
                if (one.state() == Moment.State.PASSED_OVER) passedOver++;
                else announced++;
            }
        }
    }
}
