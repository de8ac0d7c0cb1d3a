package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of risks. An open one holds the key of its account and kind, so that there is never a second. */
@Repository
class RiskRows {

    private final JdbcClient jdbc;

    RiskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one of that kind is open already. */
    boolean insert(Risk risk) {
        return jdbc.sql("""
                                insert into health_risk
                                    (account_id, kind, severity, evidence, next_action, opened_by, opened_at, open_key)
                                values (:account, :kind, :severity, :evidence, :next, :by, :at, :key)
                                on conflict do nothing
                                """)
                        .param("account", risk.account().value())
                        .param("kind", risk.kind().name())
                        .param("severity", risk.severity().name())
                        .param("evidence", cut(risk.evidence(), 4000))
                        .param("next", cutOrNull(risk.nextAction()))
                        .param("by", risk.openedBy())
                        .param("at", risk.openedAt().atOffset(ZoneOffset.UTC))
                        .param("key", key(risk.account(), risk.kind()))
                        .update()
                == 1;
    }

    Optional<Risk> lockOpen(AccountId account, RiskKind kind) {
        return jdbc.sql("select * from health_risk where open_key = :key for update")
                .param("key", key(account, kind))
                .query(RiskRows::risk)
                .optional();
    }

    void update(Risk risk) {
        jdbc.sql("""
                        update health_risk set severity = :severity, evidence = :evidence, next_action = :next
                        where id = :id
                        """)
                .param("severity", risk.severity().name())
                .param("evidence", cut(risk.evidence(), 4000))
                .param("next", cutOrNull(risk.nextAction()))
                .param("id", risk.id())
                .update();
    }

    boolean close(AccountId account, RiskKind kind, String reason, String by, Instant at) {
        return jdbc.sql("""
                                update health_risk
                                set closed_at = :at, closed_by = :by, close_reason = :reason, open_key = null
                                where open_key = :key
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", cut(reason, 1000))
                        .param("key", key(account, kind))
                        .update()
                == 1;
    }

    List<Risk> of(AccountId account) {
        return jdbc.sql("""
                        select * from health_risk where account_id = :account
                        order by case when closed_at is null then 0 else 1 end, opened_at desc, id desc
                        """)
                .param("account", account.value())
                .query(RiskRows::risk)
                .list();
    }

    private static String key(AccountId account, RiskKind kind) {
        return account + "|" + kind;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static @Nullable String cutOrNull(@Nullable String text) {
        return text == null ? null : cut(text, 1000);
    }

    private static Risk risk(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Risk(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                RiskKind.valueOf(row.getString("kind")),
                Risk.Severity.valueOf(row.getString("severity")),
                row.getString("evidence"),
                row.getString("next_action"),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                row.getString("close_reason"));
    }
}
