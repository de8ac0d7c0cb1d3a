package io.playmaker.health;

import io.playmaker.signal.Dimension;
import io.playmaker.signal.LatestValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores what is known, and again only when something was learned or became too old since. */
final class ReplayedScore {

    private final Known known;
    private @Nullable Worked worked;
    private @Nullable Scorecard by;
    private Instant holdsUntil = Instant.MIN;
    private Map<String, LatestValue> values = Map.of();

    ReplayedScore(Known known) {
        this.known = known;
    }

    /** A score with what is asked of it often. */
    record Worked(Scored scored, Map<Dimension, Double> dimensions) {}

    Worked at(Scorecard scorecard, Instant at) {
        Worked old = worked;
        if (old != null && by == scorecard && at.isBefore(holdsUntil) && !known.learnsBy(at)) return old;
        values = known.at(at);
        Scored scored = Scored.of(scorecard, values, at);
        Worked fresh = new Worked(scored, scored.base().dimensions());
        worked = fresh;
        by = scorecard;
        holdsUntil = holds(scorecard, scored, at);
        return fresh;
    }

    /** What was known at the last instant. */
    Map<String, LatestValue> values() {
        return values;
    }

    Instant learnsNext() {
        return known.learnsNext();
    }

    private Instant holds(Scorecard scorecard, Scored scored, Instant at) {
        Instant stale = scored.base().nextStaleness();
        Instant override = scorecard.overrides().endsNext(values, at);
        Instant first = stale == null ? Instant.MAX : stale;
        return override != null && override.isBefore(first) ? override : first;
    }
}
