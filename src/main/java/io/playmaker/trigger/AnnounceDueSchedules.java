package io.playmaker.trigger;

import io.playmaker.shared.Worker;
import io.playmaker.trigger.Schedule.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes moments of what the calendar brings. Each has a key of schedule, subject and date, so that it is announced once,
 * on however many nodes and after however long a rest.
 */
@Component
class AnnounceDueSchedules implements Worker {

    private final List<Schedule> schedules;
    private final MomentRows moments;
    private final Triggers triggers;
    private final Pace pace;

    /** How often, in which pieces, and by which clock. */
    @Component
    record Pace(ScheduleSettings settings, TransactionTemplate transaction, Clock clock) {}

    AnnounceDueSchedules(List<Schedule> schedules, MomentRows moments, Triggers triggers, Pace pace) {
        this.schedules = schedules;
        this.moments = moments;
        this.triggers = triggers;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "announce-due-schedules";
    }

    @Override
    public Duration rest() {
        return pace.settings().every();
    }

    @Override
    public int round() {
        LocalDate today = LocalDate.ofInstant(pace.clock().instant(), ZoneOffset.UTC);
        AtomicInteger announced = new AtomicInteger();
        for (Schedule schedule : schedules)
            schedule.find(
                    today,
                    page -> pace.transaction()
                            .executeWithoutResult(status -> announced.addAndGet(announce(schedule, page))));
        return announced.get();
    }

    private int announce(Schedule schedule, List<Due> page) {
        Set<String> known =
                moments.known(page.stream().map(due -> key(schedule, due)).toList());
        List<NewMoment> news = page.stream()
                .filter(due -> !known.contains(key(schedule, due)))
                .map(due -> moment(schedule, due))
                .toList();
        triggers.happened(news);
        return news.size();
    }

    private NewMoment moment(Schedule schedule, Due due) {
        return new NewMoment(
                MomentKind.SCHEDULE,
                schedule.moment(),
                key(schedule, due),
                due.account(),
                due.subject(),
                due.facts(),
                null,
                null,
                pace.clock().instant());
    }

    private static String key(Schedule schedule, Due due) {
        return "%s-%s-%s-%s".formatted(schedule.moment(), due.account(), due.subject(), due.on());
    }
}
