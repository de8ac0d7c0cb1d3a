package io.playmaker.trigger;

import io.playmaker.health.Band;
import io.playmaker.health.Replay.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
        LocalDate known = Span.day(past.since());
        LocalDate first = Span.day(past.from()).isAfter(known) ? Span.day(past.from()) : known;
        LocalDate end = Span.day(past.heard());
        List<Coming> coming = new ArrayList<>();
        if (!first.isBefore(end)) return coming;
        TreeMap<LocalDate, Band> bands = bands(health, first);
        List<LocalDate> changes = new ArrayList<>(bands.keySet());
        past.stages().changes().stream().map(DueAgain::firstDay).forEach(changes::add);
        List<LocalDate> starts = changes.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = (i + 1 < starts.size() ? starts.get(i + 1) : end).minusDays(1);
            Instant at = start(starts.get(i));
            Known then = new Known(
                    past.account().in(past.stages().at(at)),
                    known,
                    past.stages().since(at, known),
                    bands.floorEntry(starts.get(i)).getValue());
            due(then, new Span(starts.get(i), last), coming);
        }
        return coming;
    }

    /** Within the span neither stage nor band changes, so that most kinds need to be asked once. */
    private void due(Known known, Span span, List<Coming> coming) {
        for (DueOfAccount kind : kinds) {
            if (kind.of(known, span).isEmpty()) continue;
            for (LocalDate day = span.since(); !day.isAfter(span.today()); day = day.plusDays(1))
                for (Due due : kind.of(known, new Span(day, day)))
                    if (due.passedOver() == null) coming.add(new Coming(start(day), due.moment(start(day))));
        }
    }

    /** The band at the beginning of each day on which it is another, and of the first. */
    private static TreeMap<LocalDate, Band> bands(List<Turn> health, LocalDate first) {
        TreeMap<LocalDate, Band> bands = new TreeMap<>();
        bands.put(first, Band.UNKNOWN);
        for (Turn turn : health) {
            if (!turn.changesBand()) continue;
            LocalDate day = firstDay(turn.at());
            bands.put(day.isBefore(first) ? first : day, turn.band());
        }
        return bands;
    }

    /** The first day that begins at that instant or later. */
    private static LocalDate firstDay(Instant at) {
        LocalDate day = Span.day(at);
        return start(day).equals(at) ? day : day.plusDays(1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
