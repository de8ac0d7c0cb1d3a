package io.playmaker.health;

import io.playmaker.health.HealthRepository.Current;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account before and after a scoring.
 *
 * @param moved whether anything differs from the last snapshot that a snapshot shows
 */
record Rescored(Current before, Current now, HealthNow health, boolean moved) {

    private static final Duration AT_LEAST_EVERY = Duration.ofDays(1);

    /** @param number of the snapshot, should one be stored */
    static Rescored of(
            Current before, Scorecard scorecard, Scored scored, @Nullable Double past, Instant at, long number) {
        Thresholds bands = scorecard.bands();
        Standing standing = before.standing()
                .calledTo(scored.target(bands, before.standing().band()), at, bands.dwell());
        Double score = scored.score();
        HealthNow health = new HealthNow(
                before.account(),
                score,
                standing.band(),
                standing.since(),
                trend(score, past),
                scored.base().coverage(),
                scored.base().dimensions(),
                scored.base().reasons(),
                scored.limits().stream().map(Limit::sentence).toList(),
                scored.lostToOverrides(),
                scorecard.segment(),
                scorecard.version(),
                at,
                number);
        long content = content(health);
        boolean moved = before.snapshot() == null || before.content() != content;
        Current now = new Current(
                before.account(),
                score,
                standing,
                health.trend(),
                health.coverage(),
                content,
                moved ? Long.valueOf(number) : before.snapshot(),
                at,
                recheck(scored, standing, bands, at),
                before.askedRisks(),
                before.watched());
        return new Rescored(before, now, health, moved);
    }

    /** The news that the band changed; null when it did not. */
    @Nullable
    BandChanged bandChanged() {
        Band from = before.standing().band();
        if (health.band() == from) return null;
        return new BandChanged(
                health.account(),
                from,
                health.band(),
                health.score(),
                health.snapshot(),
                Why.of(health),
                health.scoredAt());
    }

    /** The same, with what the table of risks asks for since. */
    Rescored asking(@Nullable String risks) {
        return new Rescored(before, now.asking(risks), health, moved);
    }

    static @Nullable Double trend(@Nullable Double score, @Nullable Double past) {
        return score == null || past == null ? null : Math.round((score - past) * 10_000) / 10_000.0;
    }

    /** The same, with how the watched stands since, to be looked at again when a waiting ends. */
    Rescored watching(@Nullable String watched, @Nullable Instant dwellEnds) {
        return new Rescored(before, now.watching(watched, dwellEnds), health, moved);
    }

    /** When time alone changes something: a value goes stale, an override or a wait ends; at least once a day. */
    static Instant recheck(Scored scored, Standing standing, Thresholds bands, Instant at) {
        Instant recheck = at.plus(AT_LEAST_EVERY);
        Instant staleness = scored.base().nextStaleness();
        Instant dwell = standing.dwellEnds(bands.dwell());
        if (staleness != null && staleness.isBefore(recheck)) recheck = staleness;
        return dwell != null && dwell.isBefore(recheck) ? dwell : recheck;
    }

    /** The same number as long as nothing moved that a snapshot shows, besides trend and times. */
    private static long content(HealthNow now) {
        int parts = 17;
        for (var reason : now.reasons())
            parts = 31 * parts + Objects.hash(reason.measure(), reason.value(), reason.score(), reason.stale());
        int whole =
                Objects.hash(now.score(), now.band().name(), now.overrides(), now.scorecard(), now.scorecardVersion());
        return ((long) parts << 32) ^ (whole & 0xffffffffL);
    }
}
