package io.playmaker.playbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of steps and troubles. */
@Repository
class StepRows {

    private final JdbcClient jdbc;
    private final Sql sql;

    StepRows(JdbcClient jdbc, Sql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    void insert(Step step, int priority) {
        jdbc.sql("""
                        insert into playbook_step (run_id, task, step_key, name, state, assignee, groups, due_at,
                                                   priority, opened_at, answers)
                        values (:run, :task, :key, :name, 'OPEN', :assignee, :groups, :due, :priority, :opened, '{}')
                        """)
                .param("run", step.run())
                .param("task", step.task())
                .param("key", step.key())
                .param("name", Sql.cut(step.name(), 300))
                .param("assignee", step.assignee())
                .param("groups", String.join(",", step.groups()))
                .param("due", Sql.at(step.dueAt()))
                .param("priority", priority)
                .param("opened", Sql.at(step.openedAt()))
                .update();
    }

    void change(String task, @Nullable String assignee, @Nullable Instant dueAt) {
        jdbc.sql("update playbook_step set assignee = :assignee, due_at = :due where task = :task and state = 'OPEN'")
                .param("assignee", assignee)
                .param("due", Sql.at(dueAt))
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
                .param("at", Sql.at(at))
                .param("by", by)
                .param("reason", Sql.cutOrNull(skipReason, 1000))
                .param("answers", sql.json(answers))
                .param("task", task)
                .update();
    }

    void withdrawAll(long run, Instant at) {
        jdbc.sql("""
                        update playbook_step set state = 'WITHDRAWN', ended_at = :at
                        where run_id = :run and state = 'OPEN'
                        """).param("at", Sql.at(at)).param("run", run).update();
    }

    List<Step> of(long run) {
        return jdbc.sql("select * from playbook_step where run_id = :run order by opened_at, id")
                .param("run", run)
                .query(this::step)
                .list();
    }

    Optional<Step> openOfTask(String task) {
        return jdbc.sql("select * from playbook_step where task = :task and state = 'OPEN'")
                .param("task", task)
                .query(this::step)
                .optional();
    }

    void trouble(long run, String activity, String error, Instant at) {
        jdbc.sql("""
                        insert into playbook_trouble (run_id, activity, error, at) values (:run, :activity, :error, :at)
                        """)
                .param("run", run)
                .param("activity", activity)
                .param("error", Sql.cut(error, 2000))
                .param("at", Sql.at(at))
                .update();
    }

    void solveTroubles(long run, Instant at) {
        jdbc.sql("update playbook_trouble set solved_at = :at where run_id = :run and solved_at is null")
                .param("at", Sql.at(at))
                .param("run", run)
                .update();
    }

    List<Playbooks.Trouble> troubles(@Nullable Long run) {
        return jdbc.sql("""
                        select id, run_id, activity, error, at from playbook_trouble
                        where solved_at is null and run_id = coalesce(cast(:run as bigint), run_id)
                        order by at desc, id desc
                        limit 500
                        """)
                .param("run", run)
                .query((row, number) -> new Playbooks.Trouble(
                        row.getLong("id"),
                        row.getLong("run_id"),
                        row.getString("activity"),
                        row.getString("error"),
                        Sql.instant(row, "at")))
                .list();
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
                Sql.instantOrNull(row, "due_at"),
                Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("skip_reason"),
                row.getObject("escalated_at") != null,
                sql.map(row.getString("answers")));
    }

    private static List<String> groups(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(","));
    }
}
