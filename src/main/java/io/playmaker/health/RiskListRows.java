package io.playmaker.health;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds, orders and counts open risks. It reads the tables of accounts, as {@link PortfolioRows} does and why it does. */
@Repository
class RiskListRows {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;

    RiskListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What needs attention first: the gravest; of those what is worth most; of those the oldest. */
    List<Risk> find(RiskFilter filter, LocalDate today) {
        return jdbc.sql("""
                        select r.id, r.account_id, r.kind, r.severity, r.next_action, coalesce(r.owner, a.owner) as owner,
                               r.opened_by, r.opened_at, r.closed_at, r.closed_by, r.close_reason, r.automatic
                        from health_risk r
                        join account_account a on a.id = r.account_id
                        left join (
                            select m.account_id, max(m.mrr) as mrr
                            from (select account_id, currency, sum(mrr) as mrr
                                  from account_subscription
                                  where starts_on <= :today and (ends_on is null or ends_on >= :today)
                                  group by account_id, currency) m
                            group by m.account_id) s on s.account_id = a.id
                        where r.closed_at is null
                          and (r.kind = :kind or :anyKind)
                          and (r.severity = :severity or :anySeverity)
                          and (coalesce(r.owner, a.owner) = :owner or :anyOwner)
                          and (a.segment = :segment or :anySegment)
                        order by case r.severity when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end,
                                 coalesce(s.mrr, 0) desc, r.opened_at, r.id
                        limit :limit offset :offset
                        """)
                .paramSource(parameters(filter)
                        .addValue("today", today)
                        .addValue("limit", size(filter))
                        .addValue("offset", (long) Math.max(0, filter.page()) * size(filter)))
                .query(RiskRows::risk)
                .list();
    }

    Map<RiskKind, Integer> countByKind(RiskFilter filter) {
        Map<RiskKind, Integer> counts = new EnumMap<>(RiskKind.class);
        jdbc.sql("""
                        select r.kind, count(*) as risks
                        from health_risk r
                        join account_account a on a.id = r.account_id
                        where r.closed_at is null
                          and (r.severity = :severity or :anySeverity)
                          and (coalesce(r.owner, a.owner) = :owner or :anyOwner)
                          and (a.segment = :segment or :anySegment)
                        group by r.kind
                        """).paramSource(parameters(filter)).query(row -> {
            counts.put(RiskKind.valueOf(row.getString("kind")), row.getInt("risks"));
        });
        return counts;
    }

    private static MapSqlParameterSource parameters(RiskFilter filter) {
        return new MapSqlParameterSource("kind", name(filter.kind()))
                .addValue("anyKind", filter.kind() == null)
                .addValue("severity", name(filter.severity()))
                .addValue("anySeverity", filter.severity() == null)
                .addValue("owner", filter.owner())
                .addValue("anyOwner", isAny(filter.owner()))
                .addValue("segment", filter.segment())
                .addValue("anySegment", isAny(filter.segment()));
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static boolean isAny(@Nullable String asked) {
        return asked == null || asked.isBlank();
    }

    private static int size(RiskFilter filter) {
        return Math.min(Math.max(1, filter.size()), MOST_ROWS);
    }
}
