package io.playmaker.signal;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Support cases, as far as the facts tell: one was opened, and later closed under the same subject. */
@Repository
class CaseRows {

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those opened in that time and not closed since. */
    List<OpenCase> open(Collection<AccountId> accounts, Instant from, Instant until) {
        return jdbc.sql("""
                        select o.account_id, o.subject, o.occurred_at, o.text
                        from unnest(cast(:accounts as bigint array)) as a (id)
                        join signal_signal o
                          on o.account_id = a.id and o.event and o.type = 'case.opened'
                         and o.occurred_at >= :from and o.occurred_at < :until
                        where o.subject is not null
                          and not exists (select 1 from signal_signal c
                                          where c.account_id = o.account_id and c.event and c.type = 'case.closed'
                                            and c.occurred_at >= o.occurred_at and c.subject = o.subject)
                        order by o.account_id, o.occurred_at, o.id
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(CaseRows::open)
                .list();
    }

    private static OpenCase open(ResultSet row, int number) throws SQLException {
        return new OpenCase(
                new AccountId(row.getLong("account_id")),
                row.getString("subject"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("text"));
    }
}
