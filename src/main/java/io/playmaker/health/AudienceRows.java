package io.playmaker.health;

import io.playmaker.account.Stage;
import io.playmaker.shared.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and counts the accounts of an audience; with {@link PortfolioRows} the only place that reads others' tables. */
@Repository
class AudienceRows {

    /** Whether {@code account_account a} with {@code health_current c} is one of them. */
    static final String MEANT = """
            (lower(a.name) like :text escape '!' or lower(a.external_id) like :text escape '!')
            and (:anySegment or a.segment = any(:segments))
            and (:anyStage or a.stage = any(:stages))
            and (:anyOwner or a.owner = any(:owners))
            and (:anyProduct or exists (
                select 1 from account_subscription p
                where p.account_id = a.id and p.product = any(:products)
                  and p.starts_on <= :today and (p.ends_on is null or p.ends_on >= :today)))
            and (:anyRenewal or exists (
                select 1 from account_subscription n
                where n.account_id = a.id and n.renews_on between :today and :renewsUntil
                  and n.starts_on <= :today and (n.ends_on is null or n.ends_on >= :today)))
            and (:anyRisk or exists (
                select 1 from health_risk k
                where k.account_id = a.id and k.closed_at is null and k.kind = any(:risks)))
            and (:anyMeasure or not exists (
                select 1
                from unnest(cast(:measures as varchar array), cast(:signs as varchar array),
                            cast(:bounds as double precision array)) as asked (measure, sign, bound)
                where not exists (
                    select 1 from health_value v
                    where v.account_id = a.id and v.type = asked.measure
                      and ((asked.sign = 'BELOW' and v.amount < asked.bound)
                           or (asked.sign = 'AT_MOST' and v.amount <= asked.bound)
                           or (asked.sign = 'AT_LEAST' and v.amount >= asked.bound)
                           or (asked.sign = 'ABOVE' and v.amount > asked.bound)))))
            """;

    static final String IN_BAND = "and (:anyBand or coalesce(c.band, 'UNKNOWN') = any(:bands))\n";

    private final JdbcClient jdbc;

    AudienceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many match in each band, whatever bands are asked for. */
    Map<Band, Integer> countByBand(Audience audience, LocalDate today) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        jdbc.sql("""
                        select coalesce(c.band, 'UNKNOWN') as band, count(*) as accounts
                        from account_account a
                        left join health_current c on c.account_id = a.id
                        where
                        """ + MEANT + """
                        group by coalesce(c.band, 'UNKNOWN')
                        """).paramSource(parameters(audience, today)).query(row -> {
            counts.put(Band.valueOf(row.getString("band")), row.getInt("accounts"));
        });
        return counts;
    }

    /** The accounts by id, beginning after that one. */
    List<AccountId> after(Audience audience, LocalDate today, long last, int limit) {
        return jdbc
                .sql("""
                        select a.id
                        from account_account a
                        left join health_current c on c.account_id = a.id
                        where a.id > :last and
                        """ + MEANT + IN_BAND + """
                        order by a.id
                        limit :limit
                        """)
                .paramSource(parameters(audience, today).addValue("last", last).addValue("limit", limit))
                .query(Long.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    static MapSqlParameterSource parameters(Audience audience, LocalDate today) {
        LocalDate until = audience.renewsUntil(today);
        return new MapSqlParameterSource("text", audience.pattern())
                .addValue("today", today)
                .addValue("anySegment", audience.segments().isEmpty())
                .addValue("segments", audience.segments().toArray(String[]::new))
                .addValue("anyStage", audience.stages().isEmpty())
                .addValue(
                        "stages",
                        texts(audience.stages().stream().map(Stage::name).toList()))
                .addValue("anyBand", audience.bands().isEmpty())
                .addValue(
                        "bands", texts(audience.bands().stream().map(Band::name).toList()))
                .addValue("anyOwner", audience.owners().isEmpty())
                .addValue("owners", texts(audience.owners()))
                .addValue("anyProduct", audience.products().isEmpty())
                .addValue("products", texts(audience.products()))
                .addValue("anyRenewal", until == null)
                .addValue("renewsUntil", until == null ? today : until)
                .addValue("anyRisk", audience.risks().isEmpty())
                .addValue(
                        "risks",
                        texts(audience.risks().stream().map(RiskKind::name).toList()))
                .addValues(measures(audience.measures()));
    }

    private static Map<String, Object> measures(List<Audience.Bound> bounds) {
        return Map.of(
                "anyMeasure", bounds.isEmpty(),
                "measures", texts(bounds.stream().map(Audience.Bound::measure).toList()),
                "signs", texts(bounds.stream().map(bound -> bound.sign().name()).toList()),
                "bounds", bounds.stream().map(Audience.Bound::value).toArray(Double[]::new));
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
