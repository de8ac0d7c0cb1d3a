package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moments as people look at them. */
@Repository
class MomentList {

    /** What a filter asks of every list and every count. */
    private static final String ASKED_FOR = """
            account_id = coalesce(cast(:account as bigint), account_id)
            and kind = coalesce(cast(:kind as varchar), kind)
            and type = coalesce(cast(:type as varchar), type)
            and (cast(:playbook as varchar) is null
                 or exists (select 1 from playbook_start s
                            where s.moment_id = trigger_moment.id and s.playbook = :playbook))
            """;

    private final JdbcClient jdbc;
    private final MomentRow rows;

    MomentList(JdbcClient jdbc, MomentRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Moment> list(MomentFilter filter) {
        return jdbc.sql("select * from trigger_moment where " + ASKED_FOR + """
                          and state = coalesce(cast(:state as varchar), state)
                          and (not too_late or cast(:tooLate as boolean))
                        order by id desc
                        limit :limit offset :offset
                        """)
                .paramSource(parameters(filter)
                        .addValue("state", name(filter.state()))
                        .addValue("tooLate", filter.tooLate())
                        .addValue("limit", filter.size())
                        .addValue("offset", (long) filter.page() * filter.size()))
                .query(rows::moment)
                .list();
    }

    /** How many of these were too old when they were learned. */
    int tooLate(MomentFilter filter) {
        return jdbc.sql("select count(*) from (select 1 from trigger_moment where " + ASKED_FOR + """
                          and too_late
                        limit :most) as found
                        """)
                .paramSource(parameters(filter).addValue("most", Triggers.COUNTED_AT_MOST))
                .query(Integer.class)
                .single();
    }

    private static MapSqlParameterSource parameters(MomentFilter filter) {
        AccountId account = filter.account();
        return new MapSqlParameterSource("account", account == null ? null : account.value())
                .addValue("kind", name(filter.kind()))
                .addValue("type", filter.type())
                .addValue("playbook", filter.playbook());
    }

    private static @Nullable String name(@Nullable Enum<?> asked) {
        return asked == null ? null : asked.name();
    }

    Map<Moment.State, Integer> counts() {
        Map<Moment.State, Integer> counts = new EnumMap<>(Moment.State.class);
        for (Moment.State state : Moment.State.values()) counts.put(state, 0);
        jdbc.sql("select state, count(*) as moments from trigger_moment where not too_late group by state")
                .query(row -> {
                    counts.put(Moment.State.valueOf(row.getString("state")), row.getInt("moments"));
                });
        return counts;
    }
}
