package io.playmaker.trigger;

import io.playmaker.trigger.Due.What;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A report of the value that a customer has comes due every so many days after signing, by segment. */
@Component
record ValueReportDue(ScheduleSettings settings) implements DueOfAccount {

    private static final What WHAT = What.byCalendar("value-report-due");

    @Override
    public List<Due> of(Known known, Span span) {
        int days = settings.of(known.account().segment()).valueReportDays();
        return known.whileWithUs(
                WHAT,
                Cadence.every(days, known.signed(), span),
                Map.of("everyDays", days, "why", "One is due every %d days.".formatted(days)));
    }
}
