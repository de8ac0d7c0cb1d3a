package io.playmaker.plan;

import io.playmaker.shared.AccountId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Milestones of all plans, by their day. */
@Repository
class MilestoneRows {

    private final JdbcClient jdbc;

    MilestoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlannedMilestone> planned(LocalDate from, LocalDate to, long afterAccount, String afterTitle, int limit) {
        return jdbc.sql("""
                        select account_id, title, target_on
                        from plan_milestone
                        where target_on >= :from and target_on <= :to and state = 'PLANNED'
                          and (account_id > :account or account_id = :account and title > :title)
                        order by account_id, title
                        limit :limit
                        """)
                .param("from", from)
                .param("to", to)
                .param("account", afterAccount)
                .param("title", afterTitle)
                .param("limit", limit)
                .query((row, number) -> new PlannedMilestone(
                        new AccountId(row.getLong("account_id")),
                        row.getString("title"),
                        row.getObject("target_on", LocalDate.class)))
                .list();
    }
}
