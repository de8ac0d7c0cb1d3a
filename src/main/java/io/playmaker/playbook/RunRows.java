package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
class RunRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RunRows(NamedParameterJdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** Allocates that many ids in one query. */
    List<Long> ids(int count) {
        if (count == 0) return List.of();
        return jdbc.sql("""
                        select nextval('playbook_run_id') from generate_series(1, :count)
                        """).param("count", count).query(Long.class).list();
    }

    /** Written before the engine starts, so that its listeners find the run; {@link #started} adds the rest. */
    void insert(List<Run> runs) {
        if (runs.isEmpty()) return;
        batches.batchUpdate("""
                insert into playbook_run (id, playbook, playbook_version, account_id, subject, process_instance, state,
                                          why, started_by, started_at, start_id, parent_id, active_key)
                values (:id, :playbook, :version, :account, :subject, :processInstance, 'RUNNING',
                        :why, :by, :at, :start, :parent, :activeKey)
                """, runs.stream().map(RunRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** What is known of a run once its process instance is there. */
    record Begun(long run, Engine.Started started, Duration cooldown) {}

    /** One statement for all: a batch of updates is as many statements. */
    void started(List<Begun> begun) {
        jdbc.sql("""
                        merge into playbook_run r
                        using (select * from unnest(
                                   cast(:ids as bigint array), cast(:instances as varchar array),
                                   cast(:versions as integer array), cast(:cooldowns as bigint array))
                               as given (id, instance, version, cooldown)) b
                        on r.id = b.id
                        when matched then update
                        set process_instance = b.instance, playbook_version = b.version,
                            cooldown_seconds = b.cooldown
                        """)
                .param("ids", begun.stream().map(Begun::run).toArray(Long[]::new))
                .param(
                        "instances",
                        begun.stream()
                                .map(one -> one.started().processInstance())
                                .toArray(String[]::new))
                .param(
                        "versions",
                        begun.stream()
                                .map(one -> one.started().playbookVersion())
                                .toArray(Integer[]::new))
                .param(
                        "cooldowns",
                        begun.stream().map(one -> one.cooldown().toSeconds()).toArray(Long[]::new))
                .update();
    }

    boolean outcome(long run, String outcome, @Nullable String reason) {
        return jdbc.sql("""
                                update playbook_run set outcome = :outcome, outcome_reason = :reason
                                where id = :id and outcome is null
                                """)
                        .param("outcome", outcome)
                        .param("reason", Columns.cutOrNull(reason, 2000))
                        .param("id", run)
                        .update()
                == 1;
    }

    /** Ends a running run; false when it is over already. */
    boolean end(long run, Instant at, String outcomeIfNone) {
        return jdbc.sql("""
                                update playbook_run
                                set state = 'ENDED', ended_at = :at, outcome = coalesce(outcome, :outcome),
                                    active_key = null
                                where id = :id and state = 'RUNNING'
                                """)
                        .param("at", Columns.at(at))
                        .param("outcome", outcomeIfNone)
                        .param("id", run)
                        .update()
                == 1;
    }

    Optional<Run> find(long id) {
        return jdbc.sql("select * from playbook_run where id = :id")
                .param("id", id)
                .query(RunRows::run)
                .optional();
    }

    List<Run> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select * from playbook_run where id in (:ids) order by id")
                .param("ids", ids)
                .query(RunRows::run)
                .list();
    }

    /** They were moved. */
    void nowInVersion(Collection<Long> ids, int version) {
        if (ids.isEmpty()) return;
        jdbc.sql("update playbook_run set playbook_version = :version where id in (:ids)")
                .param("version", version)
                .param("ids", ids)
                .update();
    }

    List<Run> of(AccountId account) {
        return jdbc.sql("""
                        select * from playbook_run where account_id = :account
                        order by case state when 'RUNNING' then 0 else 1 end, started_at desc, id desc
                        """)
                .param("account", account.value())
                .query(RunRows::run)
                .list();
    }

    /** Sub-playbooks that this run called and that go on. */
    List<Run> called(long parent) {
        return jdbc.sql("select * from playbook_run where parent_id = :parent and state = 'RUNNING' order by id")
                .param("parent", parent)
                .query(RunRows::run)
                .list();
    }

    List<Run> running(AccountId account) {
        return jdbc.sql("select * from playbook_run where account_id = :account and state = 'RUNNING' order by id")
                .param("account", account.value())
                .query(RunRows::run)
                .list();
    }

    private static SqlParameterSource parameters(Run run) {
        return new MapSqlParameterSource()
                .addValue("id", run.id())
                .addValue("playbook", run.playbook())
                .addValue("version", run.playbookVersion())
                .addValue("account", run.account().value())
                .addValue("subject", run.subject())
                .addValue("processInstance", run.processInstance())
                .addValue("why", Columns.cut(run.why(), 1000))
                .addValue("by", run.startedBy())
                .addValue("at", Columns.at(run.startedAt()))
                .addValue("start", run.start())
                .addValue("parent", run.parent())
                .addValue("activeKey", ActiveRuns.key(run).text());
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("playbook"),
                row.getInt("playbook_version"),
                new AccountId(row.getLong("account_id")),
                row.getString("subject"),
                row.getString("process_instance"),
                Run.State.valueOf(row.getString("state")),
                row.getString("why"),
                row.getString("started_by"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("outcome"),
                row.getString("outcome_reason"),
                row.getLong("start_id"),
                Columns.longOrNull(row, "parent_id"));
    }
}
