package io.playmaker.health;

import io.playmaker.shared.AccountId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds, orders and counts accounts by their health. The only place of this room that reads the tables of accounts:
 * order and pages need both sides in one query.
 */
@Repository
class PortfolioRows {

    private static final int MOST_ROWS = 1_000;

    private final JdbcClient jdbc;

    PortfolioRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    record Found(
            AccountId account,
            Band band,
            @Nullable Double score,
            @Nullable Double trend,
            @Nullable LocalDate nextRenewal,
            int openRisks) {}

    /**
     * What needs attention first: red, yellow, unknown, green; inside a band those who fall most and stand lowest.
     * Who has churned needs none and comes last.
     */
    List<Found> find(PortfolioFilter filter, LocalDate today) {
        return jdbc.sql("""
                        select a.id, coalesce(c.band, 'UNKNOWN') as band, c.score, c.trend, s.next_renewal,
                               (select count(*) from health_risk r
                                where r.account_id = a.id and r.closed_at is null) as open_risks
                        from account_account a
                        left join health_current c on c.account_id = a.id
                        left join (
                            select m.account_id, max(m.mrr) as mrr, min(m.next_renewal) as next_renewal
                            from (select account_id, currency, sum(mrr) as mrr,
                                         coalesce(min(case when renews_on >= :today then renews_on end),
                                                  max(renews_on)) as next_renewal
                                  from account_subscription
                                  where starts_on <= :today and (ends_on is null or ends_on >= :today)
                                  group by account_id, currency) m
                            group by m.account_id) s on s.account_id = a.id
                        where
                        """ + AudienceRows.MEANT + AudienceRows.IN_BAND + """
                        order by
                            case when :sort = 'name' then lower(a.name) end,
                            case when :sort = 'health' then coalesce(c.score, 101) end,
                            case when :sort = 'mrr' then coalesce(s.mrr, -1) end desc,
                            case when :sort = 'renewal' then coalesce(s.next_renewal, date '9999-12-31') end,
                            case when :sort = 'attention' and a.stage = 'CHURNED' then 1 else 0 end,
                            case when :sort <> 'attention' then 0
                                 when c.band = 'RED' then 1
                                 when c.band = 'YELLOW' then 2
                                 when c.band = 'GREEN' then 4
                                 else 3 end,
                            case when :sort = 'attention' then c.score + case when c.trend < 0 then c.trend else 0 end end,
                            lower(a.name), a.id
                        limit :limit offset :offset
                        """)
                .paramSource(AudienceRows.parameters(filter.audience(), today)
                        .addValue("sort", sort(filter))
                        .addValue("limit", size(filter))
                        .addValue("offset", (long) Math.max(0, filter.page()) * size(filter)))
                .query(PortfolioRows::found)
                .list();
    }

    /** The monthly revenue of running subscriptions of each account, by currency. */
    Map<AccountId, Map<String, BigDecimal>> mrr(Collection<AccountId> accounts, LocalDate today) {
        Map<AccountId, Map<String, BigDecimal>> found = new HashMap<>();
        jdbc.sql("""
                        select account_id, currency, sum(mrr) as mrr
                        from account_subscription
                        where account_id = any(:accounts)
                          and starts_on <= :today and (ends_on is null or ends_on >= :today)
                        group by account_id, currency
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("today", today)
                .query(row -> {
                    found.computeIfAbsent(new AccountId(row.getLong("account_id")), id -> new TreeMap<>())
                            .put(row.getString("currency"), row.getBigDecimal("mrr"));
                });
        return found;
    }

    private static int size(PortfolioFilter filter) {
        return Math.min(Math.max(1, filter.size()), MOST_ROWS);
    }

    private static String sort(PortfolioFilter filter) {
        String sort = filter.sort();
        return sort != null && PortfolioFilter.SORTS.contains(sort) ? sort : "attention";
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new AccountId(row.getLong("id")),
                Band.valueOf(row.getString("band")),
                row.getObject("score", Double.class),
                row.getObject("trend", Double.class),
                row.getObject("next_renewal", LocalDate.class),
                row.getInt("open_risks"));
    }
}
