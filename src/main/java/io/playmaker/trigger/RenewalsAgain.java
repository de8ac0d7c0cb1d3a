package io.playmaker.trigger;

import io.playmaker.account.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renewals come due again, as far as the dates that are stored tell: the next renewal of each subscription. */
@Component
class RenewalsAgain implements ComingAgain {

    private static final String TYPE = "renewal-due";

    private final ScheduleSettings settings;

    RenewalsAgain(ScheduleSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Coming> to(PastAccount past) {
        Integer days = settings.renewalDays().get(past.account().segment());
        if (days == null) return List.of();
        List<Coming> coming = new ArrayList<>();
        for (Subscription one : past.subscriptions()) {
            LocalDate on = one.renewsOn();
            if (on == null || one.endedBy(on) || past.hasHeard(TYPE, one.externalId())) continue;
            LocalDate due = on.minusDays((long) days + one.early());
            LocalDate day = due.isBefore(one.startsOn()) ? one.startsOn() : due;
            coming.add(coming(past, one, on, day));
        }
        return coming;
    }

    private static Coming coming(PastAccount past, Subscription one, LocalDate on, LocalDate day) {
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Coming(
                at,
                new NewMoment(
                        MomentKind.SCHEDULE,
                        TYPE,
                        "%s-%s-%s".formatted(TYPE, one.externalId(), on),
                        past.account().id(),
                        one.externalId(),
                        Map.of("renewalDate", on.toString()),
                        null,
                        null,
                        at));
    }
}
