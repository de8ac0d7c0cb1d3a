package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.health.ScorecardPreview.Moved;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scores a whole segment by a scorecard that is not in force; nothing is written. */
@Component
class PreviewScorecard {

    private static final int AT_ONCE = 500;

    private final HealthRepository repository;
    private final CompiledScorecards scorecards;
    private final Accounts accounts;
    private final Recall recall;
    private final Clock clock;

    PreviewScorecard(
            HealthRepository repository, CompiledScorecards scorecards, Accounts accounts, Recall recall, Clock clock) {
        this.repository = repository;
        this.scorecards = scorecards;
        this.accounts = accounts;
        this.recall = recall;
        this.clock = clock;
    }

    ScorecardPreview of(String segment, ScorecardContent content, Collection<String> segments) {
        Scorecard draft = scorecards.draft(segment, content);
        List<AccountId> all = accounts.inSegments(segments);
        Instant at = clock.instant();
        Map<Band, Map<Band, Integer>> bands = new EnumMap<>(Band.class);
        List<Moved> moved = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            for (Moved one : score(draft, all.subList(from, Math.min(from + AT_ONCE, all.size())), at)) {
                bands.computeIfAbsent(one.from(), band -> new EnumMap<>(Band.class))
                        .merge(one.to(), 1, Integer::sum);
                if (one.from() != one.to()) moved.add(one);
            }
        }
        moved.sort(Comparator.comparingDouble(PreviewScorecard::rise));
        return new ScorecardPreview(segment, all.size(), bands, List.copyOf(moved));
    }

    private List<Moved> score(Scorecard draft, List<AccountId> ids, Instant at) {
        Map<AccountId, Map<String, LatestValue>> values = recall.asScored(ids);
        Map<AccountId, HealthRepository.Stand> stands = repository.stands(ids);
        List<Moved> scored = new ArrayList<>();
        for (AccountId id : ids) {
            HealthRepository.Stand stand = stands.getOrDefault(id, HealthRepository.Stand.NEW);
            Scored now = Scored.of(draft, values.getOrDefault(id, Map.of()), at);
            scored.add(
                    new Moved(id, stand.band(), now.target(draft.bands(), stand.band()), stand.score(), now.score()));
        }
        return scored;
    }

    private static double rise(Moved moved) {
        return (moved.newScore() == null ? 0 : moved.newScore()) - (moved.score() == null ? 0 : moved.score());
    }
}
