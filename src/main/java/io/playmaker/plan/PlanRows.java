package io.playmaker.plan;

import io.playmaker.shared.AccountId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of success plans. Whoever changes a plan holds its row until the change is committed. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;
    private final PlanLists lists;

    PlanRows(JdbcClient jdbc, PlanLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** A plan as it stands in its own row. */
    private record Head(int version, Canvas canvas) {}

    Optional<SuccessPlan> find(AccountId account) {
        return head(account, "select * from plan_success_plan where account_id = :account")
                .filter(head -> head.version() > 0)
                .map(head -> plan(account, head));
    }

    /** The plan, which nobody else can change meanwhile; an empty one where there was none. */
    SuccessPlan lock(AccountId account) {
        jdbc.sql("insert into plan_success_plan (account_id, version) values (:account, 0) on conflict do nothing")
                .param("account", account.value())
                .update();
        return head(account, "select * from plan_success_plan where account_id = :account for update")
                .map(head -> plan(account, head))
                .orElseThrow();
    }

    void save(SuccessPlan plan, Change change) {
        Canvas canvas = plan.canvas();
        jdbc.sql("""
                        update plan_success_plan
                        set version = :version, highlights = :highlights, objective = :objective,
                            key_challenges = :challenges, key_benefits = :benefits, success_criteria = :criteria
                        where account_id = :account
                        """)
                .param("version", change.version())
                .param("highlights", Said.cut(canvas.highlights(), 4000))
                .param("objective", Said.cut(canvas.objective(), 4000))
                .param("challenges", Said.cut(canvas.keyChallenges(), 4000))
                .param("benefits", Said.cut(canvas.keyBenefits(), 4000))
                .param("criteria", Said.cut(canvas.successCriteria(), 4000))
                .param("account", plan.account().value())
                .update();
        lists.save(plan);
        jdbc.sql("""
                        insert into plan_change (account_id, version, at, by_whom, what)
                        values (:account, :version, :at, :by, :what)
                        """)
                .param("account", plan.account().value())
                .param("version", change.version())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by())
                .param("what", Said.cut(change.what(), 2000))
                .update();
    }

    private Optional<Head> head(AccountId account, String query) {
        return jdbc.sql(query)
                .param("account", account.value())
                .query((row, number) -> new Head(
                        row.getInt("version"),
                        new Canvas(
                                row.getString("highlights"),
                                row.getString("objective"),
                                row.getString("key_challenges"),
                                row.getString("key_benefits"),
                                row.getString("success_criteria"))))
                .optional();
    }

    private SuccessPlan plan(AccountId account, Head head) {
        return new SuccessPlan(
                account,
                head.version(),
                head.canvas(),
                lists.measures(account),
                lists.commitments(account),
                lists.milestones(account),
                changes(account));
    }

    private List<Change> changes(AccountId account) {
        return jdbc.sql("select * from plan_change where account_id = :account order by version desc")
                .param("account", account.value())
                .query((row, number) -> new Change(
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("what")))
                .list();
    }
}
