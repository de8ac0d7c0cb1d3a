package io.playmaker.plan;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of success plans: measures, commitments, milestones. Each is written whole. */
@Repository
class PlanLists {

    private final JdbcClient jdbc;

    PlanLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(SuccessPlan plan) {
        saveMeasures(plan);
        saveCommitments(plan);
        saveMilestones(plan);
    }

    private void saveMeasures(SuccessPlan plan) {
        empty(plan.account(), "delete from plan_measure where account_id = :account");
        int position = 0;
        for (SuccessMeasure one : plan.measures()) {
            jdbc.sql("""
                            insert into plan_measure (account_id, position, title, target, measure)
                            values (:account, :position, :title, :target, :measure)
                            """)
                    .param("account", plan.account().value())
                    .param("position", position++)
                    .param("title", one.title())
                    .param("target", one.target())
                    .param("measure", Said.cut(one.measure(), 120))
                    .update();
        }
    }

    private void saveCommitments(SuccessPlan plan) {
        empty(plan.account(), "delete from plan_commitment where account_id = :account");
        int position = 0;
        for (Commitment one : plan.commitments()) {
            jdbc.sql("""
                            insert into plan_commitment (account_id, position, who, what, why, how, by_day)
                            values (:account, :position, :who, :what, :why, :how, :by)
                            """)
                    .param("account", plan.account().value())
                    .param("position", position++)
                    .param("who", one.who())
                    .param("what", one.what())
                    .param("why", one.why())
                    .param("how", one.how())
                    .param("by", one.by())
                    .update();
        }
    }

    private void saveMilestones(SuccessPlan plan) {
        empty(plan.account(), "delete from plan_milestone where account_id = :account");
        for (Milestone one : plan.milestones()) {
            jdbc.sql("""
                            insert into plan_milestone (account_id, title, target_on, state, reached_on)
                            values (:account, :title, :target, :state, :reached)
                            """)
                    .param("account", plan.account().value())
                    .param("title", one.title())
                    .param("target", one.targetOn())
                    .param("state", one.state().name())
                    .param("reached", one.reachedOn())
                    .update();
        }
    }

    private void empty(AccountId account, String delete) {
        jdbc.sql(delete).param("account", account.value()).update();
    }

    List<SuccessMeasure> measures(AccountId account) {
        return jdbc.sql("select * from plan_measure where account_id = :account order by position")
                .param("account", account.value())
                .query((row, number) ->
                        new SuccessMeasure(row.getString("title"), row.getString("target"), row.getString("measure")))
                .list();
    }

    List<Commitment> commitments(AccountId account) {
        return jdbc.sql("select * from plan_commitment where account_id = :account order by position")
                .param("account", account.value())
                .query((row, number) -> new Commitment(
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("why"),
                        row.getString("how"),
                        day(row, "by_day")))
                .list();
    }

    List<Milestone> milestones(AccountId account) {
        return jdbc.sql("select * from plan_milestone where account_id = :account order by target_on, title")
                .param("account", account.value())
                .query((row, number) -> new Milestone(
                        row.getString("title"),
                        row.getObject("target_on", LocalDate.class),
                        Milestone.State.valueOf(row.getString("state")),
                        day(row, "reached_on")))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
