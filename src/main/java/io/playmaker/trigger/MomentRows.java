package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The durable queue of moments. */
@Repository
class MomentRows {

    private final JdbcClient jdbc;
    private final MomentRow rows;

    MomentRows(JdbcClient jdbc, MomentRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A moment as it is put into the queue: usually NEW, or passed over at once. */
    record Arrival(
            NewMoment moment, Moment.State state, @Nullable String note, boolean tooLate) {

        static Arrival fresh(NewMoment moment) {
            return new Arrival(moment, Moment.State.NEW, null, false);
        }

        static Arrival passedOver(NewMoment moment, String note) {
            return new Arrival(moment, Moment.State.PASSED_OVER, note, false);
        }

        static Arrival tooLate(NewMoment moment, String note) {
            return new Arrival(moment, Moment.State.PASSED_OVER, note, true);
        }
    }

    /** What became of a moment. {@code dueAt} says when to look again, and {@code priority} which of those that wait first. */
    record Result(
            long id,
            Moment.State state,
            String note,
            @Nullable Instant dueAt,
            int priority) {}

    /** One statement for all; a key that is known is left alone. */
    /** @param due from when they may be decided; those with an earlier one go first */
    void insert(List<Arrival> arrivals, Instant due) {
        if (arrivals.isEmpty()) return;
        jdbc.sql("""
                        insert into trigger_moment (kind, type, moment_key, account_id, subject, facts, snapshot_id,
                                                    signal_id, happened_at, state, attempts, note, due_at, too_late)
                        select g.kind, g.type, g.moment_key, g.account_id, g.subject, g.facts, g.snapshot_id, g.signal_id,
                               cast(g.happened_at as timestamp with time zone), g.state, 0, g.note,
                               cast(:due as timestamp with time zone), g.too_late
                        from unnest(
                                 cast(:kinds as varchar array), cast(:types as varchar array),
                                 cast(:keys as varchar array), cast(:accounts as bigint array),
                                 cast(:subjects as varchar array), cast(:facts as varchar array),
                                 cast(:snapshots as bigint array), cast(:signals as bigint array),
                                 cast(:happened as varchar array), cast(:states as varchar array),
                                 cast(:notes as varchar array), cast(:late as boolean array))
                             as g (kind, type, moment_key, account_id, subject, facts, snapshot_id, signal_id,
                                   happened_at, state, note, too_late)
                        on conflict do nothing
                        """)
                .params(rows.columns(arrivals))
                .param("due", Columns.at(due))
                .update();
    }

    /** Which of these keys are kept already. */
    Set<String> known(Collection<String> keys) {
        if (keys.isEmpty()) return Set.of();
        // Joined rather than "= any": with a cached plan that would compare each with each.
        return new HashSet<>(jdbc.sql("""
                        select m.moment_key
                        from unnest(cast(:keys as varchar array)) as k (moment_key)
                        join trigger_moment m on m.moment_key = k.moment_key
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Claims moments until the transaction ends; those that another node claimed are left out. Some that wait come first,
     * so that a place that becomes free goes to one of them before it goes to a new one; of an account's moments that wait
     * only the most urgent is claimed, on however many nodes.
     */
    List<Moment> claim(int limit, Instant now) {
        List<Moment> claimed = new ArrayList<>(claim("""
                select * from trigger_moment m
                where m.state = 'WAITING' and m.due_at <= :now
                  and not exists (
                      select 1 from trigger_moment o
                      where o.account_id = m.account_id and o.state = 'WAITING' and o.due_at <= :now
                        and (o.priority > m.priority or (o.priority = m.priority and o.id < m.id)))
                order by m.due_at, m.id
                limit :limit
                for update skip locked
                """, limit / 4, now));
        claimed.addAll(claim("""
                select * from trigger_moment
                where state = 'NEW' and due_at <= :now
                order by due_at, id
                limit :limit
                for update skip locked
                """, limit - claimed.size(), now));
        return claimed;
    }

    private List<Moment> claim(String sql, int limit, Instant now) {
        return jdbc.sql(sql)
                .param("now", Columns.at(now))
                .param("limit", limit)
                .query(rows::moment)
                .list();
    }

    /** As {@link #claim}, one moment. */
    Optional<Moment> claimOne(long id) {
        return jdbc.sql("""
                        select * from trigger_moment
                        where id = :id and state in ('NEW', 'WAITING')
                        for update skip locked
                        """).param("id", id).query(rows::moment).optional();
    }

    /** One statement for all: a batch of updates is as many statements. */
    void decided(List<Result> results, Instant now) {
        if (results.isEmpty()) return;
        jdbc.sql("""
                        merge into trigger_moment m
                        using (select * from unnest(
                                   cast(:ids as bigint array), cast(:states as varchar array),
                                   cast(:notes as varchar array), cast(:dues as varchar array),
                                   cast(:priorities as integer array))
                               as given (id, state, note, due, priority)) d
                        on m.id = d.id
                        when matched then update
                        set state = d.state, note = d.note, due_at = cast(d.due as timestamp with time zone),
                            priority = d.priority, decided_at = :now, error = null
                        """)
                .param("ids", results.stream().map(Result::id).toArray(Long[]::new))
                .param("states", texts(results, result -> result.state().name()))
                .param("notes", texts(results, result -> Columns.cut(result.note(), 1000)))
                .param("dues", texts(results, result -> result.dueAt() == null ? null : String.valueOf(result.dueAt())))
                .param("priorities", results.stream().map(Result::priority).toArray(Integer[]::new))
                .param("now", Columns.at(now))
                .update();
    }

    private static @Nullable String[] texts(List<Result> results, Function<Result, @Nullable String> column) {
        return results.stream().map(column).toArray(String[]::new);
    }

    void failed(long id, Moment.State state, String error, Instant dueAt) {
        jdbc.sql("""
                        update trigger_moment
                        set state = :state, attempts = attempts + 1, error = :error, due_at = :due
                        where id = :id and state in ('NEW', 'WAITING')
                        """)
                .param("state", state.name())
                .param("error", Columns.cut(error, 2000))
                .param("due", Columns.at(dueAt))
                .param("id", id)
                .update();
    }

    void wake(AccountId account, Instant now) {
        jdbc.sql("update trigger_moment set due_at = :now where account_id = :account and state = 'WAITING'")
                .param("now", Columns.at(now))
                .param("account", account.value())
                .update();
    }

    boolean retry(long id, Instant now) {
        return jdbc.sql("""
                                update trigger_moment set state = 'NEW', due_at = :now
                                where id = :id and state = 'FAILED'
                                """).param("now", Columns.at(now)).param("id", id).update() == 1;
    }

    /** How many are new; counted no further than that. */
    int inLine(int limit) {
        return jdbc.sql(
                        "select count(*) from (select 1 as one from trigger_moment where state = 'NEW' limit :limit) line")
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    Optional<Moment> find(long id) {
        return jdbc.sql("select * from trigger_moment where id = :id")
                .param("id", id)
                .query(rows::moment)
                .optional();
    }

    /** Every moment that ever happened to these accounts, in that order. */
    List<Moment> ofAccounts(Collection<AccountId> accounts) {
        return jdbc.sql("""
                        select m.*
                        from unnest(cast(:accounts as bigint array)) as a (id)
                        join trigger_moment m on m.account_id = a.id
                        order by m.happened_at, m.id
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query(rows::moment)
                .list();
    }
}
