package io.playmaker.trigger;

import io.playmaker.account.Subscription;
import io.playmaker.health.Replay.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renewals come due again, as far as the dates that are stored tell: the next renewal of each subscription. */
@Component
class RenewalsAgain implements ComingAgain {

    private final ScheduleSettings settings;

    RenewalsAgain(ScheduleSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Coming> to(PastAccount past, List<Turn> health) {
        List<Integer> notices =
                settings.renewalDays().getOrDefault(past.account().segment(), List.of());
        List<Coming> coming = new ArrayList<>();
        for (Subscription one : past.subscriptions()) {
            LocalDate on = one.renewsOn();
            if (on == null || one.endedBy(on)) continue;
            for (int days : notices) {
                LocalDate day = on.minusDays((long) days + one.early());
                Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                if (!day.isBefore(one.startsOn()) && at.isBefore(past.heard()))
                    coming.add(new Coming(at, due(one, on, day, days).moment(at)));
            }
        }
        return coming;
    }

    private static Due due(Subscription one, LocalDate on, LocalDate day, int days) {
        return new Due(
                RenewalDue.WHAT,
                one.account(),
                one.externalId(),
                on + "-" + days,
                Map.of(
                        "renewalDate", on.toString(),
                        "daysBefore", days,
                        "daysLeft", ChronoUnit.DAYS.between(day, on)),
                null);
    }
}
