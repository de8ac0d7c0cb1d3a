package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubscriptionRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SubscriptionRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Subscription> of(AccountId account) {
        return jdbc.sql("select * from account_subscription where account_id = :account order by id")
                .param("account", account.value())
                .query(SubscriptionRepository::subscription)
                .list();
    }

    List<Subscription> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) return List.of();
        return jdbc.sql("select * from account_subscription where account_id = any(:accounts) order by id")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query(SubscriptionRepository::subscription)
                .list();
    }

    List<Subscription> find(Collection<String> externalIds) {
        if (externalIds.isEmpty()) return List.of();
        return jdbc.sql("select * from account_subscription where external_id = any(:ids)")
                .param("ids", externalIds.toArray(String[]::new))
                .query(SubscriptionRepository::subscription)
                .list();
    }

    /**
     * @param from the first renewal date that is asked for
     * @param to the last one
     * @param leftSince the first day on which somebody may have left
     */
    record Days(LocalDate from, LocalDate to, LocalDate leftSince) {}

    List<Subscription> renewing(String segment, Days days, int notice, long afterId, int limit) {
        return jdbc.sql("""
                        select s.* from account_subscription s
                        join account_account a on a.id = s.account_id
                        where s.renews_on >= :from and s.id > :after
                          and s.renews_on <= cast(:to as date)
                              + case when s.auto_renewing and s.notice_days > :notice then s.notice_days - :notice else 0 end
                          and (s.ends_on is null or s.ends_on > s.renews_on)
                          and a.segment = :segment and (a.stage <> 'CHURNED' or a.stage_since >= :left)
                        order by s.id
                        limit :limit
                        """)
                .param("from", days.from())
                .param("to", days.to())
                .param("left", days.leftSince().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("notice", notice)
                .param("after", afterId)
                .param("segment", segment)
                .param("limit", limit)
                .query(SubscriptionRepository::subscription)
                .list();
    }

    Map<String, SubscriptionRow> lockRows(Collection<String> externalIds) {
        Map<String, SubscriptionRow> found = new HashMap<>();
        if (externalIds.isEmpty()) return found;
        jdbc.sql("""
                        select s.*, (select a.external_id from account_account a where a.id = s.account_id) as account
                        from account_subscription s
                        where s.external_id = any(:ids)
                        order by s.id
                        for update
                        """).param("ids", externalIds.toArray(String[]::new)).query(row -> {
            found.put(row.getString("external_id"), row(row));
        });
        return found;
    }

    void insert(List<SubscriptionRow> rows, Map<String, AccountId> accounts) {
        batches.batchUpdate("""
                insert into account_subscription
                    (account_id, product, mrr, currency, starts_on, renews_on, ends_on, auto_renewing, notice_days,
                     seats, external_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(row -> values(row, accounts)).toList());
    }

    void update(List<SubscriptionRow> rows, Map<String, AccountId> accounts) {
        batches.batchUpdate("""
                update account_subscription
                set account_id = ?, product = ?, mrr = ?, currency = ?, starts_on = ?, renews_on = ?, ends_on = ?,
                    auto_renewing = ?, notice_days = ?, seats = ?
                where external_id = ?
                """, rows.stream().map(row -> values(row, accounts)).toList());
    }

    private static Object[] values(SubscriptionRow row, Map<String, AccountId> accounts) {
        long account = Objects.requireNonNull(accounts.get(row.account())).value();
        return new Object[] {
            account,
            row.product(),
            row.mrr(),
            row.currency(),
            row.startsOn(),
            row.renewsOn(),
            row.endsOn(),
            row.autoRenewing(),
            row.noticeDays(),
            row.seats(),
            row.externalId()
        };
    }

    private static SubscriptionRow row(ResultSet row) throws SQLException {
        return new SubscriptionRow(
                row.getString("external_id"),
                row.getString("account"),
                row.getString("product"),
                row.getBigDecimal("mrr"),
                row.getString("currency"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("auto_renewing"),
                row.getInt("notice_days"),
                row.getObject("seats", Integer.class));
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("external_id"),
                row.getString("product"),
                row.getBigDecimal("mrr"),
                row.getString("currency"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("auto_renewing"),
                row.getInt("notice_days"),
                row.getObject("seats", Integer.class));
    }
}
