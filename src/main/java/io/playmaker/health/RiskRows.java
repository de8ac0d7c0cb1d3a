package io.playmaker.health;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The table of risks, without their evidence. An open one holds the key of its account and kind, so that there is never
 * a second.
 */
@Repository
class RiskRows {

    private final JdbcTemplate jdbc;

    RiskRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves out those of a kind that is open already. */
    void insert(List<Risk> risks) {
        jdbc.batchUpdate(
                """
                insert into health_risk
                    (account_id, kind, severity, opened_by, opened_at, automatic, open_key)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                risks.stream()
                        .map(risk -> new Object[] {
                            risk.account().value(),
                            risk.kind().name(),
                            risk.severity().name(),
                            risk.openedBy(),
                            Columns.at(risk.openedAt()),
                            risk.automatic(),
                            key(risk)
                        })
                        .toList());
    }

    List<Risk> lockOpen(Collection<AccountId> accounts) {
        return jdbc.query("""
                select * from health_risk
                where account_id = any(cast(? as bigint array)) and closed_at is null
                order by id for update
                """, RiskRows::risk, (Object) ids(accounts));
    }

    Optional<Risk> lock(long id) {
        return jdbc.query("select * from health_risk where id = ? for update", RiskRows::risk, id).stream()
                .findFirst();
    }

    void update(List<Risk> risks) {
        jdbc.batchUpdate(
                """
                update health_risk
                set severity = ?, next_action = ?, owner = ?, closed_at = ?, closed_by = ?, close_reason = ?,
                    automatic = ?, open_key = ?
                where id = ?
                """,
                risks.stream()
                        .map(risk -> new @Nullable Object[] {
                            risk.severity().name(),
                            risk.nextAction(),
                            risk.owner(),
                            Columns.at(risk.closedAt()),
                            risk.closedBy(),
                            risk.closeReason(),
                            risk.automatic(),
                            risk.isOpen() ? key(risk) : null,
                            risk.id()
                        })
                        .toList());
    }

    List<Risk> of(AccountId account) {
        return jdbc.query("""
                select * from health_risk where account_id = ?
                order by case when closed_at is null then 0 else 1 end, opened_at desc, id desc
                """, RiskRows::risk, account.value());
    }

    private static String key(Risk risk) {
        return risk.account() + "|" + risk.kind();
    }

    static Risk risk(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Risk(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                RiskKind.valueOf(row.getString("kind")),
                Risk.Severity.valueOf(row.getString("severity")),
                List.of(),
                row.getString("next_action"),
                row.getString("owner"),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                row.getString("close_reason"),
                row.getBoolean("automatic"));
    }

    private static Long[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(Long[]::new);
    }
}
