package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the start ledger. */
@Repository
class StartRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final StoredJson json;

    StartRows(NamedParameterJdbcTemplate batches, StoredJson json) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.json = json;
    }

    /** Allocates that many ids in one query. */
    List<Long> ids(int count) {
        if (count == 0) return List.of();
        return jdbc.sql("""
                        select nextval('playbook_start_id') from generate_series(1, :count)
                        """).param("count", count).query(Long.class).list();
    }

    void insert(List<Start> starts) {
        if (starts.isEmpty()) return;
        batches.batchUpdate("""
                insert into playbook_start (id, moment_id, playbook, account_id, subject, verdict, explanation,
                                            decision, rule, run_id, by_whom, at, may_start_at)
                values (:id, :moment, :playbook, :account, :subject, :verdict, :explanation,
                        :decision, :rule, :run, :by, :at, :mayStart)
                """, starts.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    /** How often each row of the decision table asked for its playbook since then, and how often that started a run. */
    Map<String, Playbooks.Fired> fired(Instant since) {
        Map<String, Playbooks.Fired> fired = new HashMap<>();
        jdbc.sql("""
                        select rule, count(*) as asked, count(run_id) as started
                        from playbook_start where at >= :since and rule is not null
                        group by rule
                        """).param("since", Columns.at(since)).query(row -> {
            fired.put(row.getString("rule"), new Playbooks.Fired(row.getInt("asked"), row.getInt("started")));
        });
        return fired;
    }

    /** The last line of each moment and playbook counts. */
    Map<Start.Verdict, Integer> verdicts(Collection<Long> moments) {
        Map<Start.Verdict, Integer> counts = new EnumMap<>(Start.Verdict.class);
        jdbc.sql("""
                        select verdict, count(*) as lines
                        from (select verdict, row_number() over (partition by moment_id, playbook order by id desc) as place
                              from playbook_start where moment_id = any(:moments)) last
                        where place = 1
                        group by verdict
                        """).param("moments", moments.toArray(Long[]::new)).query(row -> {
            counts.put(Start.Verdict.valueOf(row.getString("verdict")), row.getInt("lines"));
        });
        return counts;
    }

    Optional<Start> ofRun(long run) {
        return jdbc.sql("select * from playbook_start where run_id = :run")
                .param("run", run)
                .query(this::start)
                .optional();
    }

    Optional<Start> find(long id) {
        return jdbc.sql("select * from playbook_start where id = :id")
                .param("id", id)
                .query(this::start)
                .optional();
    }

    List<Start> ofMoments(Collection<Long> moments) {
        if (moments.isEmpty()) return List.of();
        return jdbc.sql("select * from playbook_start where moment_id in (:moments) order by id")
                .param("moments", moments)
                .query(this::start)
                .list();
    }

    List<Start> ofAccount(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from playbook_start where account_id = :account order by at desc, id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(this::start)
                .list();
    }

    private SqlParameterSource parameters(Start start) {
        return new MapSqlParameterSource()
                .addValue("id", start.id())
                .addValue("moment", start.moment())
                .addValue("playbook", start.playbook())
                .addValue("account", start.account().value())
                .addValue("subject", start.subject())
                .addValue("verdict", start.verdict().name())
                .addValue("explanation", Columns.cut(start.explanation(), 1000))
                .addValue("decision", json.write(start.decision()))
                .addValue("rule", start.decision().get("rule"), Types.VARCHAR)
                .addValue("run", start.run())
                .addValue("by", start.by())
                .addValue("at", Columns.at(start.at()))
                .addValue("mayStart", Columns.at(start.mayStartAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private Start start(ResultSet row, int number) throws SQLException {
        return new Start(
                row.getLong("id"),
                Columns.longOrNull(row, "moment_id"),
                row.getString("playbook"),
                new AccountId(row.getLong("account_id")),
                row.getString("subject"),
                Start.Verdict.valueOf(row.getString("verdict")),
                row.getString("explanation"),
                json.map(row.getString("decision")),
                Columns.longOrNull(row, "run_id"),
                row.getString("by_whom"),
                Columns.instant(row, "at"),
                Columns.instantOrNull(row, "may_start_at"));
    }
}
