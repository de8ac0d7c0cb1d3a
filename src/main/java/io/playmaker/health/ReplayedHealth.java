package io.playmaker.health;

import io.playmaker.health.Replay.Life;
import io.playmaker.health.Replay.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** One account's health lived again. It stops only where something may change. */
final class ReplayedHealth {

    private final Life life;
    private final NavigableMap<Instant, Scorecard> scorecards;
    private final Besides besides;
    private final ReplayedScore now;
    private final ReplayedScore past;
    private final List<Turn> turns = new ArrayList<>();
    private Standing standing;

    ReplayedHealth(Life life, NavigableMap<Instant, Scorecard> scorecards, Besides besides) {
        this.life = life;
        this.scorecards = scorecards;
        this.besides = besides;
        this.now = new ReplayedScore(new Known(life.known()));
        this.past = new ReplayedScore(new Known(life.known()));
        this.standing = new Standing(Band.UNKNOWN, life.since(), false, null, null, null);
    }

    /** What else looks at each score. */
    record Besides(ReplayedRisks risks, ReplayedWatches watches) {}

    List<Turn> turns() {
        Instant at = life.since();
        while (!at.isAfter(life.until())) {
            Scorecard scorecard = scorecards.floorEntry(at).getValue();
            ReplayedScore.Worked worked = now.at(scorecard, at);
            Band before = standing.band();
            Scored scored = worked.scored();
            standing = standing.calledTo(
                    scored.target(scorecard.bands(), before),
                    at,
                    scorecard.bands().dwell());
            List<RisksChanged.News> news = besides.risks().at(at, shown(worked, scorecard, at), now.values());
            List<LinesCrossed.News> lines = besides.watches().at(at, now.values(), past.values());
            if (standing.band() != before || !news.isEmpty() || !lines.isEmpty())
                turns.add(new Turn(at, before, standing.band(), news, lines));
            at = next(scored, scorecard, at);
        }
        return turns;
    }

    private RiskFacts.Shown shown(ReplayedScore.Worked worked, Scorecard scorecard, Instant at) {
        Double score = worked.scored().score();
        Double then = past.at(scorecard, at.minus(Scoring.TREND)).scored().score();
        return new RiskFacts.Shown(
                standing.band(),
                score,
                Rescored.trend(score, then),
                worked.scored().base().coverage(),
                worked.dimensions());
    }

    private Instant next(Scored scored, Scorecard scorecard, Instant at) {
        Instant next = Rescored.recheck(scored, standing, scorecard.bands(), at);
        Instant learns = now.learnsNext();
        if (learns.isBefore(next)) next = learns;
        Instant waits = besides.watches().dwellEnds();
        if (waits != null && waits.isBefore(next)) next = waits;
        @Nullable Instant another = scorecards.higherKey(at);
        return another != null && another.isBefore(next) ? another : next;
    }
}
