package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table of steps knows about reminders. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;
    private final StepRows steps;

    ReminderRows(JdbcClient jdbc, StepRows steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** Claims the overdue step that waits longest for a look, until the transaction ends. */
    Optional<Step> claimOne(Instant now) {
        return jdbc.sql("""
                        select * from playbook_step
                        where state = 'OPEN' and escalated_at is null and remind_at <= :now
                        order by remind_at, id
                        limit 1
                        for update skip locked
                        """).param("now", Columns.at(now)).query(steps::step).optional();
    }

    void lookAgain(long step, Instant at) {
        jdbc.sql("update playbook_step set remind_at = :at where id = :id")
                .param("at", Columns.at(at))
                .param("id", step)
                .update();
    }

    void reminded(long step, Instant now) {
        jdbc.sql("update playbook_step set reminded_at = :now, reminders = reminders + 1 where id = :id")
                .param("now", Columns.at(now))
                .param("id", step)
                .update();
    }

    void escalated(Collection<Long> steps, Instant now) {
        if (steps.isEmpty()) return;
        jdbc.sql("""
                        update playbook_step set escalated_at = :now, remind_at = null
                        where id in (:ids) and escalated_at is null
                        """).param("now", Columns.at(now)).param("ids", steps).update();
    }
}
