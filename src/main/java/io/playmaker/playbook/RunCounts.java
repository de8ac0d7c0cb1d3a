package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many runs there are of each playbook. */
@Repository
class RunCounts {

    private final JdbcClient jdbc;

    RunCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open runs by playbook. */
    Map<String, Integer> open() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select playbook, count(*) as runs from playbook_run where state = 'RUNNING' group by playbook")
                .query(row -> {
                    counts.put(row.getString("playbook"), row.getInt("runs"));
                });
        return counts;
    }

    /** Open runs of a playbook by version. */
    Map<Integer, Integer> open(String playbook) {
        Map<Integer, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select playbook_version, count(*) as runs from playbook_run
                        where state = 'RUNNING' and playbook = :playbook
                        group by playbook_version
                        """).param("playbook", playbook).query(row -> {
            counts.put(row.getInt("playbook_version"), row.getInt("runs"));
        });
        return counts;
    }

    /** By playbook: how many runs ended with each outcome since then, the most frequent first. */
    Map<String, Map<String, Integer>> endedSince(Instant then) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select playbook, outcome, count(*) as runs from playbook_run
                        where state = 'ENDED' and ended_at >= :since
                        group by playbook, outcome
                        order by runs desc, outcome
                        """).param("since", Columns.at(then)).query(row -> {
            counts.computeIfAbsent(row.getString("playbook"), key -> new LinkedHashMap<>())
                    .put(row.getString("outcome"), row.getInt("runs"));
        });
        return counts;
    }
}
