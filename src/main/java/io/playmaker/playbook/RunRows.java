package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Which playbook, account and subject; while a run of it is active, no other may be. */
    record Key(String playbook, AccountId account, String subject) {

        String text() {
            return playbook + "|" + account + "|" + subject;
        }
    }

    static Key key(Run run) {
        return new Key(run.playbook(), run.account(), run.subject());
    }

    /** Allocates that many ids in one query. */
    List<Long> ids(int count) {
        if (count == 0) return List.of();
        return jdbc.sql("""
                        select nextval('playbook_run_id') from generate_series(1, :count)
                        """).param("count", count).query(Long.class).list();
    }

    /** Those of these keys that have an active run. */
    Set<String> active(Collection<String> keys) {
        if (keys.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("select active_key from playbook_run where active_key in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    /** When a run ended, and how long its playbook rests afterwards. */
    record LastRun(Instant ended, Duration cooldown) {}

    /** The run of each playbook, account and subject that ended last. */
    Map<Key, LastRun> lastEnded(Collection<String> playbooks, Collection<AccountId> accounts) {
        Map<Key, LastRun> ended = new HashMap<>();
        if (playbooks.isEmpty() || accounts.isEmpty()) return ended;
        jdbc.sql("""
                        select playbook, account_id, subject, ended_at, cooldown_seconds
                        from (
                            select playbook, account_id, subject, ended_at, cooldown_seconds,
                                   row_number() over (partition by playbook, account_id, subject
                                                      order by ended_at desc, id desc) as place
                            from playbook_run
                            where playbook in (:playbooks) and account_id in (:accounts) and ended_at is not null
                        ) runs
                        where place = 1
                        """)
                .param("playbooks", playbooks)
                .param("accounts", values(accounts))
                .query(row -> {
                    ended.put(
                            new Key(
                                    row.getString("playbook"),
                                    new AccountId(row.getLong("account_id")),
                                    row.getString("subject")),
                            new LastRun(
                                    Sql.instant(row, "ended_at"), Duration.ofSeconds(row.getLong("cooldown_seconds"))));
                });
        return ended;
    }

    /** How many runs are active for each account; sub-playbooks belong to their caller and are not counted. */
    Map<AccountId, Integer> countActive(Collection<AccountId> accounts) {
        Map<AccountId, Integer> counts = new HashMap<>();
        if (accounts.isEmpty()) return counts;
        jdbc.sql("""
                        select account_id, count(*) as runs
                        from playbook_run
                        where account_id in (:accounts) and state = 'RUNNING' and parent_id is null
                        group by account_id
                        """).param("accounts", values(accounts)).query(row -> {
            counts.put(new AccountId(row.getLong("account_id")), row.getInt("runs"));
        });
        return counts;
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

    void started(List<Begun> begun) {
        batches.batchUpdate(
                """
                update playbook_run
                set process_instance = :processInstance, playbook_version = :version, cooldown_seconds = :cooldown
                where id = :id
                """,
                begun.stream()
                        .map(one -> new MapSqlParameterSource("id", one.run())
                                .addValue("processInstance", one.started().processInstance())
                                .addValue("version", one.started().playbookVersion())
                                .addValue("cooldown", one.cooldown().toSeconds()))
                        .toArray(SqlParameterSource[]::new));
    }

    boolean outcome(long run, String outcome, @Nullable String reason) {
        return jdbc.sql("""
                                update playbook_run set outcome = :outcome, outcome_reason = :reason
                                where id = :id and outcome is null
                                """)
                        .param("outcome", outcome)
                        .param("reason", Sql.cutOrNull(reason, 2000))
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
                        .param("at", Sql.at(at))
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

    private static List<Long> values(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).distinct().toList();
    }

    private static SqlParameterSource parameters(Run run) {
        return new MapSqlParameterSource()
                .addValue("id", run.id())
                .addValue("playbook", run.playbook())
                .addValue("version", run.playbookVersion())
                .addValue("account", run.account().value())
                .addValue("subject", run.subject())
                .addValue("processInstance", run.processInstance())
                .addValue("why", Sql.cut(run.why(), 1000))
                .addValue("by", run.startedBy())
                .addValue("at", Sql.at(run.startedAt()))
                .addValue("start", run.start())
                .addValue("parent", run.parent())
                .addValue("activeKey", key(run).text());
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
                Sql.instant(row, "started_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getString("outcome"),
                row.getString("outcome_reason"),
                row.getLong("start_id"),
                Sql.longOrNull(row, "parent_id"));
    }
}
