package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts an occasion was for, such as a vendor event, and what became of their moments. */
@Repository
class InvitedRows {

    private static final String MOMENT_OF =
            "trigger_moment m on m.moment_key = i.occasion || '-' || cast(i.account_id as varchar)\n";

    private final JdbcClient jdbc;
    private final MomentRow moments;

    InvitedRows(JdbcClient jdbc, MomentRow moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** The key of the one moment of that account. */
    static String key(String occasion, AccountId account) {
        return occasion + "-" + account.value();
    }

    void insert(String occasion, Collection<AccountId> accounts) {
        jdbc.sql("""
                        insert into trigger_invited (occasion, account_id)
                        select cast(:occasion as varchar), a.id
                        from (select * from unnest(cast(:accounts as bigint array)) as given (id)) a
                        on conflict do nothing
                        """)
                .param("occasion", occasion)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .update();
    }

    /** The moments by account, beginning after that one. */
    List<Moment> moments(String occasion, long after, int limit) {
        return jdbc.sql("""
                        select m.* from trigger_invited i join
                        """ + MOMENT_OF + """
                        where i.occasion = :occasion and i.account_id > :after
                        order by i.account_id
                        limit :limit
                        """)
                .param("occasion", occasion)
                .param("after", after)
                .param("limit", limit)
                .query(moments::moment)
                .list();
    }

    /** How many of the moments are in each state. */
    Map<Moment.State, Integer> counts(String occasion) {
        Map<Moment.State, Integer> counts = new EnumMap<>(Moment.State.class);
        jdbc.sql("""
                        select m.state, count(*) as moments from trigger_invited i join
                        """ + MOMENT_OF + """
                        where i.occasion = :occasion
                        group by m.state
                        """).param("occasion", occasion).query(row -> {
            counts.put(Moment.State.valueOf(row.getString("state")), row.getInt("moments"));
        });
        return counts;
    }

    /** What was not decided yet never will be. */
    int withdraw(String occasion, String note, Instant now) {
        return jdbc.sql("""
                        update trigger_moment
                        set state = 'PASSED_OVER', note = :note, decided_at = :now
                        where state in ('NEW', 'WAITING', 'FAILED') and moment_key in (
                            select i.occasion || '-' || cast(i.account_id as varchar)
                            from trigger_invited i where i.occasion = :occasion)
                        """)
                .param("note", Columns.cut(note, 1000))
                .param("now", Columns.at(now))
                .param("occasion", occasion)
                .update();
    }
}
