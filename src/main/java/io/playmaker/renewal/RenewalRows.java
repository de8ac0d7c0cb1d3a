package io.playmaker.renewal;

import io.playmaker.account.Subscription;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of renewals. An open one holds the key of its subscription, so that there is never a second. */
@Repository
class RenewalRows {

    private final JdbcClient jdbc;
    private final ForecastRows forecasts;

    RenewalRows(JdbcClient jdbc, ForecastRows forecasts) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
    }

    /** Adds a renewal unless one is open for that subscription. */
    void open(Subscription subscription, LocalDate renewsOn, Instant now) {
        jdbc.sql("""
                        insert into renewal_renewal
                            (account_id, subscription, renews_on, currency, previous_mrr, expected_mrr, opened_at, open_key)
                        values (:account, :subscription, :renewsOn, :currency, :mrr, :mrr, :now, :subscription)
                        on conflict do nothing
                        """)
                .param("account", subscription.account().value())
                .param("subscription", subscription.externalId())
                .param("renewsOn", renewsOn)
                .param("currency", subscription.currency())
                .param("mrr", subscription.mrr())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Renewal> lockOpen(String subscription) {
        return jdbc.sql("select * from renewal_renewal where open_key = :key for update")
                .param("key", subscription)
                .query(this::renewal)
                .optional();
    }

    List<Renewal> lockOpen(AccountId account) {
        return jdbc.sql("""
                        select * from renewal_renewal where account_id = :account and open_key is not null
                        order by id
                        for update
                        """)
                .param("account", account.value())
                .query(this::renewal)
                .list();
    }

    Optional<Renewal> newest(String subscription) {
        return jdbc.sql("select * from renewal_renewal where subscription = :subscription order by id desc limit 1")
                .param("subscription", subscription)
                .query(this::renewal)
                .optional();
    }

    List<Renewal> of(AccountId account) {
        return jdbc.sql("""
                        select * from renewal_renewal where account_id = :account
                        order by case when open_key is null then 1 else 0 end, renews_on, id desc
                        """)
                .param("account", account.value())
                .query(this::renewal)
                .list();
    }

    void update(Renewal renewal) {
        jdbc.sql("""
                        update renewal_renewal
                        set renews_on = :renewsOn, currency = :currency, previous_mrr = :previous,
                            expected_mrr = :expected, result = :result, new_mrr = :new, reason = :reason,
                            closed_at = cast(:closedAt as timestamp with time zone), closed_by = :closedBy,
                            open_key = :openKey
                        where id = :id
                        """)
                .param("renewsOn", renewal.renewsOn())
                .param("currency", renewal.currency())
                .param("previous", renewal.previousMrr())
                .param("expected", renewal.expectedMrr())
                .param(
                        "result",
                        renewal.result() == null ? null : renewal.result().name())
                .param("new", renewal.newMrr())
                .param("reason", Columns.cutOrNull(renewal.reason(), 2000))
                .param(
                        "closedAt",
                        renewal.closedAt() == null ? null : renewal.closedAt().toString())
                .param("closedBy", renewal.closedBy())
                .param("openKey", renewal.result() == null ? renewal.subscription() : null)
                .param("id", renewal.id())
                .update();
    }

    private Renewal renewal(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        long id = row.getLong("id");
        return new Renewal(
                id,
                new AccountId(row.getLong("account_id")),
                row.getString("subscription"),
                row.getObject("renews_on", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("previous_mrr"),
                row.getBigDecimal("expected_mrr"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                result == null ? null : RenewalResult.valueOf(result),
                row.getBigDecimal("new_mrr"),
                row.getString("reason"),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                forecasts.of(id));
    }
}
