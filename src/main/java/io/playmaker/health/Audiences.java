package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.account.Segment;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.signal.Signals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an audience means, counted and page by page; never all at once. */
@Service
@Transactional(readOnly = true)
public class Audiences {

    private static final int MOST_BOUNDS = 10;
    private static final int MOST_DAYS = 3_660;

    private final AudienceRows rows;
    private final Accounts accounts;
    private final Signals signals;
    private final Clock clock;

    Audiences(AudienceRows rows, Accounts accounts, Signals signals, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.signals = signals;
        this.clock = clock;
    }

    /** How many there are. */
    public int count(Audience audience) {
        return audience.among(rows.countByBand(audience, today()));
    }

    /** The accounts by id, beginning after that one (0 for the first). */
    public List<AccountId> after(Audience audience, long last, int limit) {
        return rows.after(audience, today(), last, limit);
    }

    /** @throws Invalid naming each part that asks for what there is not */
    public void check(Audience audience) {
        List<Problem> problems = new ArrayList<>();
        Set<String> segments = accounts.segments().stream().map(Segment::key).collect(Collectors.toSet());
        audience.segments().stream()
                .filter(segment -> !segments.contains(segment))
                .forEach(segment -> problems.add(new Problem(
                        "segments", "There is no segment %s; there are %s.".formatted(segment, sorted(segments)))));
        checkMeasures(audience.measures(), problems);
        Integer days = audience.renewsWithin();
        if (days != null && (days < 0 || days > MOST_DAYS))
            problems.add(new Problem("renewsWithin", "Give a number of days from 0 to " + MOST_DAYS + "."));
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    private void checkMeasures(List<Audience.Bound> bounds, List<Problem> problems) {
        if (bounds.size() > MOST_BOUNDS)
            problems.add(new Problem("measures", "Ask for at most " + MOST_BOUNDS + " measures."));
        Set<String> known = signals.measures().keySet();
        for (Audience.Bound bound : bounds) {
            if (!known.contains(bound.measure()))
                problems.add(new Problem(
                        "measures", "There is no measure %s; there are %s.".formatted(bound.measure(), sorted(known))));
            if (!Double.isFinite(bound.value()))
                problems.add(new Problem("measures", "Compare " + bound.measure() + " with a number."));
        }
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
