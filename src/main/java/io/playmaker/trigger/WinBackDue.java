package io.playmaker.trigger;

import io.playmaker.account.Stage;
import io.playmaker.trigger.Due.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Long enough after a customer left to ask what has changed. One who came back is not asked. */
@Component
record WinBackDue(ScheduleSettings settings) implements DueOfAccount {

    private static final What WHAT = What.byCalendar("win-back-due");

    @Override
    public List<Due> of(Known known, Span span) {
        LocalDate left = known.account().churnedOn();
        if (known.account().stage() != Stage.CHURNED || left == null) return List.of();
        return Cadence.once(settings.winBackDays(), left, span).stream()
                .filter(day -> day.isAfter(known.since()))
                .map(day -> new Due(
                        WHAT,
                        known.account().id(),
                        "",
                        left.toString(),
                        Map.of("leftOn", left.toString(), "why", "They left on %s.".formatted(left)),
                        null))
                .toList();
    }
}
