package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of steps. */
@Repository
class StepRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final StoredJson json;

    StepRows(NamedParameterJdbcTemplate batches, StoredJson json) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.json = json;
    }

    void insert(List<OpenedStep> steps, Instant now) {
        if (steps.isEmpty()) return;
        batches.batchUpdate(
                """
                insert into playbook_step (run_id, task, step_key, name, state, assignee, groups, due_at, remind_at,
                                           priority, opened_at, answers)
                values (:run, :task, :key, :name, 'OPEN', :assignee, :groups, :due, :due, :priority, :now, '{}')
                """, steps.stream().map(step -> parameters(step, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(OpenedStep step, Instant now) {
        return new MapSqlParameterSource()
                .addValue("run", step.run())
                .addValue("task", step.task())
                .addValue("key", step.key())
                .addValue("name", Columns.cut(step.name(), 300))
                .addValue("assignee", step.assignee())
                .addValue("groups", String.join(",", step.groups()))
                .addValue("due", Columns.at(step.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("priority", step.priority())
                .addValue("now", Columns.at(now));
    }

    /** A new due date starts the wait for a reminder anew. */
    void change(String task, @Nullable String assignee, @Nullable Instant dueAt, int priority) {
        jdbc.sql("""
                        update playbook_step
                        set assignee = :assignee, priority = :priority, due_at = :due,
                            remind_at = case when due_at is distinct from :due then :due else remind_at end
                        where task = :task and state = 'OPEN'
                        """)
                .param("assignee", assignee)
                .param("due", Columns.at(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("priority", priority)
                .param("task", task)
                .update();
    }

    /** Ends the open step of that task; a step that ended stays as it is. */
    void end(
            String task,
            Step.State state,
            Instant at,
            @Nullable String by,
            @Nullable String skipReason,
            Map<String, Object> answers) {
        jdbc.sql("""
                        update playbook_step
                        set state = :state, ended_at = :at, ended_by = :by, skip_reason = :reason, answers = :answers
                        where task = :task and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("at", Columns.at(at))
                .param("by", by)
                .param("reason", Columns.cutOrNull(skipReason, 1000))
                .param("answers", json.write(answers))
                .param("task", task)
                .update();
    }

    /** The run went on in another version, where the step is this one. */
    void becomes(String task, String key, String name) {
        jdbc.sql("update playbook_step set step_key = :key, name = :name where task = :task and state = 'OPEN'")
                .param("key", key)
                .param("name", Columns.cut(name, 300))
                .param("task", task)
                .update();
    }

    void withdrawAll(long run, Instant at) {
        jdbc.sql("""
                        update playbook_step set state = 'WITHDRAWN', ended_at = :at
                        where run_id = :run and state = 'OPEN'
                        """).param("at", Columns.at(at)).param("run", run).update();
    }

    List<Step> of(long run) {
        return jdbc.sql("select * from playbook_step where run_id = :run order by opened_at, id")
                .param("run", run)
                .query(this::step)
                .list();
    }

    List<Step> open(Collection<Long> runs) {
        if (runs.isEmpty()) return List.of();
        return jdbc.sql("select * from playbook_step where run_id in (:runs) and state = 'OPEN' order by id")
                .param("runs", runs)
                .query(this::step)
                .list();
    }

    Optional<Step> openOfTask(String task) {
        return jdbc.sql("select * from playbook_step where task = :task and state = 'OPEN'")
                .param("task", task)
                .query(this::step)
                .optional();
    }

    Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("task"),
                row.getString("step_key"),
                row.getString("name"),
                Step.State.valueOf(row.getString("state")),
                row.getString("assignee"),
                groups(row.getString("groups")),
                Columns.instantOrNull(row, "due_at"),
                Columns.instant(row, "opened_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("skip_reason"),
                row.getInt("priority"),
                row.getInt("reminders"),
                Columns.instantOrNull(row, "reminded_at"),
                row.getObject("escalated_at") != null,
                json.map(row.getString("answers")));
    }

    private static List<String> groups(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(","));
    }
}
