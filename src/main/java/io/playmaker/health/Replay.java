package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Stage;
import io.playmaker.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;

/**
 * Scores accounts once more over a past time, at every instant at which they would have been scored, each by what was
 * known then and nothing that was learned later. Bands, their dwell and the table of risks go as they go live; nothing is
 * written, and nothing is announced.
 */
public final class Replay {

    private final ScorecardsThen scorecards;
    private final ReplayedRisks.Rules risks;
    private final FollowWatches watches;

    Replay(ScorecardsThen scorecards, ReplayedRisks.Rules risks, FollowWatches watches) {
        this.scorecards = scorecards;
        this.risks = risks;
        this.watches = watches;
    }

    /**
     * What is scored.
     *
     * @param known every fact of the account, whenever it was learned
     * @param stages the stage of the account at an instant
     * @param since when it became known
     * @param until the last instant
     */
    public record Life(
            Account account, List<Signal> known, Function<Instant, Stage> stages, Instant since, Instant until) {}

    /**
     * An instant at which the band or risks changed, or something that is watched came about.
     *
     * @param band the band from then on
     * @param risks what became of risks
     * @param lines which lines measures crossed
     */
    public record Turn(
            Instant at, Band before, Band band, List<RisksChanged.News> risks, List<LinesCrossed.News> lines) {

        public boolean changesBand() {
            return before != band;
        }
    }

    /** Every turn of the account's health, in order; in the beginning its band is unknown. */
    public List<Turn> of(Life life) {
        NavigableMap<Instant, Scorecard> course = scorecards.of(life.account().segment());
        ReplayedHealth.Besides besides =
                new ReplayedHealth.Besides(new ReplayedRisks(risks, life), new ReplayedWatches(watches, life));
        return new ReplayedHealth(life, course, besides).turns();
    }
}
