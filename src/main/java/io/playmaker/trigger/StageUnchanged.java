package io.playmaker.trigger;

import io.playmaker.trigger.Due.What;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An account is in its stage for longer than expected, by stage and segment; once for each stay. */
@Component
record StageUnchanged(ScheduleSettings settings) implements DueOfAccount {

    private static final What WHAT = new What(MomentKind.LIFECYCLE, "stage-unchanged");

    @Override
    public List<Due> of(Known known, Span span) {
        int days = settings.of(known.account().segment())
                .stageDays()
                .getOrDefault(known.account().stage(), 0);
        return Cadence.once(days, known.stageSince(), span).stream()
                .map(day -> due(known, days))
                .toList();
    }

    private static Due due(Known known, int days) {
        String stage = known.account().stage().name();
        return new Due(
                WHAT,
                known.account().id(),
                stage,
                known.stageSince().toString(),
                Map.of(
                        "unchangedDays",
                        days,
                        "stageSince",
                        known.stageSince().toString(),
                        "why",
                        "In stage %s since %s, longer than the %d days that are usual."
                                .formatted(known.account().stage().inWords(), known.stageSince(), days)),
                null);
    }
}
