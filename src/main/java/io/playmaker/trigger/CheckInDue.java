package io.playmaker.trigger;

import io.playmaker.trigger.Due.What;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A check-in comes due every so many days after signing, the sooner the worse the band is, by segment. */
@Component
record CheckInDue(ScheduleSettings settings) implements DueOfAccount {

    private static final What WHAT = What.byCalendar("check-in-due");

    @Override
    public List<Due> of(Known known, Span span) {
        int days = settings.of(known.account().segment()).checkInDays().getOrDefault(known.band(), 0);
        String why = "One is due every %d days while health is %s.".formatted(days, known.band());
        return known.whileWithUs(
                WHAT,
                Cadence.every(days, known.signed(), span),
                Map.of("everyDays", days, "bandThen", known.band().name(), "why", why));
    }
}
