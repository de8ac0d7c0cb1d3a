package io.playmaker.trigger;

import io.playmaker.trigger.Due.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Another year with us since the day the customer signed. */
@Component
record SigningAnniversary() implements DueOfAccount {

    private static final What WHAT = What.byCalendar("anniversary");

    @Override
    public List<Due> of(Known known, Span span) {
        LocalDate signed = known.account().signedUpOn();
        if (signed == null) return List.of();
        List<LocalDate> days = Cadence.everyYear(signed, span);
        if (days.isEmpty()) return List.of();
        int years = days.get(days.size() - 1).getYear() - signed.getYear();
        String why = "%d %s since %s.".formatted(years, years == 1 ? "year" : "years", signed);
        return known.whileWithUs(WHAT, days, Map.of("years", years, "signedOn", signed.toString(), "why", why));
    }
}
