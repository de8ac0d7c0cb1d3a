package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of runs, for whoever asks what would have been. */
@Repository
class PastRuns {

    private final JdbcClient jdbc;

    PastRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these accounts that started before then, in that order. */
    List<PastRun> of(Collection<AccountId> accounts, Instant until) {
        return jdbc.sql("""
                        select r.account_id, r.playbook, r.subject, r.started_at, r.ended_at, r.cooldown_seconds, r.outcome,
                               r.parent_id is not null as called, s.moment_id is not null as by_moment
                        from unnest(cast(:accounts as bigint array)) as a (id)
                        join playbook_run r on r.account_id = a.id and r.started_at < :until
                        left join playbook_start s on s.id = r.start_id
                        order by r.started_at, r.id
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("until", Columns.at(until))
                .query((row, number) -> new PastRun(
                        new AccountId(row.getLong("account_id")),
                        row.getString("playbook"),
                        row.getString("subject"),
                        Columns.instant(row, "started_at"),
                        Columns.instantOrNull(row, "ended_at"),
                        Duration.ofSeconds(row.getLong("cooldown_seconds")),
                        row.getString("outcome"),
                        row.getBoolean("called"),
                        row.getBoolean("by_moment")))
                .list();
    }

    /** How long runs of each playbook last, half of them at most so long; those that were broken off do not count. */
    Map<String, Duration> medians() {
        Map<String, Duration> medians = new HashMap<>();
        jdbc.sql("""
                        select playbook,
                               percentile_cont(0.5) within group (order by extract(epoch from (ended_at - started_at)))
                                   as seconds
                        from playbook_run
                        where state = 'ENDED' and outcome not in (:broken)
                        group by playbook
                        """)
                .param("broken", List.of(RunEnds.CANCELLED, RunEnds.ABANDONED))
                .query(row -> {
                    medians.put(row.getString("playbook"), Duration.ofSeconds(Math.round(row.getDouble("seconds"))));
                });
        return medians;
    }

    /** How many steps a run of each playbook has, on average. */
    Map<String, Double> steps() {
        Map<String, Double> steps = new HashMap<>();
        jdbc.sql("""
                        select playbook, avg(cast(steps as double precision)) as steps
                        from (
                            select r.id, r.playbook, count(s.id) as steps
                            from playbook_run r left join playbook_step s on s.run_id = r.id
                            where r.state = 'ENDED' and r.outcome not in (:broken)
                            group by r.id, r.playbook
                        ) runs
                        group by playbook
                        """)
                .param("broken", List.of(RunEnds.CANCELLED, RunEnds.ABANDONED))
                .query(row -> {
                    steps.put(row.getString("playbook"), row.getDouble("steps"));
                });
        return steps;
    }
}
