package io.playmaker.health;

import io.playmaker.health.Replay.Life;
import io.playmaker.health.Watch.Values;
import io.playmaker.signal.LatestValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is watched about one account, lived again. */
final class ReplayedWatches {

    private final FollowWatches follow;
    private final Life life;
    private final @Nullable Known before;
    private Watched watched = Watched.read(null);

    /** Usually a fall looks back as far as the trend of the score, and nothing more is kept for it. */
    ReplayedWatches(FollowWatches follow, Life life) {
        this.follow = follow;
        this.life = life;
        this.before = follow.window().equals(Scoring.TREND) ? null : new Known(life.known());
    }

    /** @param past what was known when the score's trend begins */
    List<LinesCrossed.News> at(Instant at, Map<String, LatestValue> now, Map<String, LatestValue> past) {
        Instant beforeAt = at.minus(follow.window());
        Values values = new Values(now, before == null ? past : before.at(beforeAt), at, beforeAt);
        List<Watch> met = new ArrayList<>();
        watched = watched.follow(follow.watches(life.stages().apply(at)), values, met);
        if (met.isEmpty()) return List.of();
        return met.stream().map(watch -> watch.news(values)).toList();
    }

    @Nullable
    Instant dwellEnds() {
        return watched.dwellEnds(follow.watches());
    }
}
