package io.playmaker.trigger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moments as people look at them. */
@Repository
class MomentList {

    private final JdbcClient jdbc;
    private final MomentRow rows;

    MomentList(JdbcClient jdbc, MomentRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Moment> list(MomentFilter filter) {
        return jdbc.sql("""
                        select * from trigger_moment
                        where account_id = coalesce(cast(:account as bigint), account_id)
                          and state = coalesce(cast(:state as varchar), state)
                          and kind = coalesce(cast(:kind as varchar), kind)
                          and type = coalesce(cast(:type as varchar), type)
                          and (cast(:playbook as varchar) is null
                               or exists (select 1 from playbook_start s
                                          where s.moment_id = trigger_moment.id and s.playbook = :playbook))
                          and (not too_late or cast(:tooLate as boolean))
                        order by id desc
                        limit :limit offset :offset
                        """)
                .param(
                        "account",
                        filter.account() == null ? null : filter.account().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("type", filter.type())
                .param("playbook", filter.playbook())
                .param("tooLate", filter.tooLate())
                .param("limit", filter.size())
                .param("offset", (long) filter.page() * filter.size())
                .query(rows::moment)
                .list();
    }

    /** How many of these were too old when they were learned. */
    int tooLate(MomentFilter filter) {
        return jdbc.sql("""
                        select count(*) from (select 1 from trigger_moment
                        where account_id = coalesce(cast(:account as bigint), account_id)
                          and kind = coalesce(cast(:kind as varchar), kind)
                          and type = coalesce(cast(:type as varchar), type)
                          and (cast(:playbook as varchar) is null
                               or exists (select 1 from playbook_start s
                                          where s.moment_id = trigger_moment.id and s.playbook = :playbook))
                          and too_late
                        limit :most) as found
                        """)
                .param(
                        "account",
                        filter.account() == null ? null : filter.account().value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("type", filter.type())
                .param("playbook", filter.playbook())
                .param("most", Triggers.COUNTED_AT_MOST)
                .query(Integer.class)
                .single();
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
