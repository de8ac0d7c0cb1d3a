package io.playmaker.bench;

import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Scores every account: for the first time, and as each night. */
@Component
class ScoreAll {

    private static final String WORKER = "score-stale-accounts";
    private static final int AT_LEAST = 50_000;

    private final Rounds rounds;
    private final TestClock clock;
    private final JdbcTemplate jdbc;

    ScoreAll(Rounds rounds, TestClock clock, JdbcTemplate jdbc) {
        this.rounds = rounds;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @param share of the scoring threads' time that goes to scoring rather than reading and writing, 0-1 */
    record Result(Effort effort, double share) {}

    /** Every account gets its first snapshot and its first band. */
    Result first() {
        jdbc.update("""
                insert into health_stale (accounts, since, bulk)
                select array_agg(id), now(), true from account_account group by id / 300
                """);
        return watched(() -> rounds.inLanesUntilIdle(WORKER));
    }

    /** A day later every account is looked at; few have moved. So many nights that it takes a while. */
    Result nightly() {
        return watched(() -> {
            int scored = 0;
            while (scored < AT_LEAST) {
                clock.advance(Duration.ofHours(25));
                scored += rounds.inLanesUntilIdle(WORKER);
            }
            return scored;
        });
    }

    private static Result watched(IntSupplier work) {
        try (Whereabouts lanes = new Whereabouts(Rounds.LANE, ScoreAll::isScoring)) {
            return new Result(Effort.of(work), lanes.share());
        }
    }

    private static boolean isScoring(StackTraceElement[] stack) {
        return !Whereabouts.innermostOfOurs(stack)
                .matches(".*(Repository|Rows|Register|History|Queue.*|Columns|NewestTable)");
    }
}
