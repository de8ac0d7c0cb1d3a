package io.playmaker.health;

import io.playmaker.signal.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Scorecards ready for scoring. A version never changes, so each is compiled once. */
@Component
class CompiledScorecards {

    private final ScorecardRows rows;
    private final Signals signals;
    private final Map<String, Scorecard> compiled = new ConcurrentHashMap<>();

    CompiledScorecards(ScorecardRows rows, Signals signals, ShippedScorecards shipped, Clock clock) {
        this.rows = rows;
        this.signals = signals;
        shipped.keepIn(rows, clock);
    }

    /** Those in force now, for one batch of work: one small query, so that every node uses the same. */
    InForce inForce() {
        return new InForce(rows.newest());
    }

    /** The one in force then; the first one for times before it. */
    Scorecard inForce(String segment, Instant at) {
        Optional<Integer> own = rows.inForce(segment, at);
        if (own.isPresent()) return version(segment, own.get());
        return version(
                ShippedScorecards.FALLBACK,
                rows.inForce(ShippedScorecards.FALLBACK, at).orElseThrow());
    }

    boolean exists(String segment, int version) {
        return rows.find(segment, version).isPresent();
    }

    Scorecard version(String segment, int version) {
        return compiled.computeIfAbsent(segment + " " + version, key -> compile(segment, version));
    }

    /** What it would be, without keeping it. */
    Scorecard draft(String segment, ScorecardContent content) {
        return CompileScorecard.of(segment, 0, content, signals.measures());
    }

    private Scorecard compile(String segment, int version) {
        ScorecardVersion found = rows.find(segment, version).orElseThrow();
        return CompileScorecard.of(segment, version, found.content(), signals.measures());
    }

    /** The newest versions at one moment. */
    final class InForce {

        private final Map<String, Integer> newest;

        InForce(Map<String, Integer> newest) {
            this.newest = newest;
        }

        /** A segment without a scorecard of its own is scored as {@link ShippedScorecards#FALLBACK}. */
        Scorecard of(String segment) {
            Integer own = newest.get(segment);
            if (own != null) return version(segment, own);
            return version(ShippedScorecards.FALLBACK, newest.getOrDefault(ShippedScorecards.FALLBACK, 0));
        }
    }
}
