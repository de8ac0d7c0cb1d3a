package io.playmaker.trigger;

import io.playmaker.health.Band;
import io.playmaker.health.Replay.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comes due by an account's own dates comes again, day after day, until the calendar was really looked at for it. */
@Component
class DueAgain implements ComingAgain {

    private final List<DueOfAccount> kinds;

    DueAgain(List<DueOfAccount> kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<Coming> to(PastAccount past, List<Turn> health) {
        List<Coming> coming = new ArrayList<>();
        LocalDate since = Span.day(past.since());
        LocalDate end = Span.day(past.heard());
        int turn = 0;
        Band band = Band.UNKNOWN;
        for (LocalDate day = since; day.isBefore(end); day = day.plusDays(1)) {
            Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            for (; turn < health.size() && !health.get(turn).at().isAfter(at); turn++)
                band = health.get(turn).band();
            Known known = new Known(
                    past.account().in(past.stages().at(at)),
                    since,
                    past.stages().since(at, since),
                    band);
            Span span = new Span(day, day);
            for (DueOfAccount kind : kinds)
                for (Due due : kind.of(known, span))
                    if (due.passedOver() == null) coming.add(new Coming(at, due.moment(at)));
        }
        return coming;
    }
}
