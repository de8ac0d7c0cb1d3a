package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table that says for each run of a migration what becomes of it. */
@Repository
class MoveRows {

    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every open run of that version, called ones as well: each has a version of its own. */
    void addOpenRuns(long migration, String playbook, int version) {
        jdbc.sql("""
                        insert into playbook_move (migration_id, run_id, state, attempts)
                        select :migration, id, 'UNSEEN', 0 from playbook_run
                        where state = 'RUNNING' and playbook = :playbook and playbook_version = :version
                        """)
                .param("migration", migration)
                .param("playbook", playbook)
                .param("version", version)
                .update();
    }

    /** Locks some in that state; those that another node works on are left out. */
    List<Long> claim(long migration, Move.State state, int limit) {
        return jdbc.sql("""
                        select run_id from playbook_move
                        where migration_id = :migration and state = :state
                        order by run_id
                        limit :limit
                        for update skip locked
                        """)
                .param("migration", migration)
                .param("state", state.name())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** As {@link #claim}, that one; false when it is in another state by now, or in other hands. */
    boolean claimOne(long migration, long run, Move.State state) {
        return jdbc.sql("""
                        select run_id from playbook_move
                        where migration_id = :migration and run_id = :run and state = :state
                        for update skip locked
                        """)
                .param("migration", migration)
                .param("run", run)
                .param("state", state.name())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** What became of a run. */
    record Result(long run, Move.State state, @Nullable String reason) {}

    /** One statement for all: a batch of updates is as many statements. */
    void became(long migration, Collection<Result> results, Instant now) {
        if (results.isEmpty()) return;
        jdbc.sql("""
                        merge into playbook_move m
                        using (select * from unnest(
                                   cast(:runs as bigint array), cast(:states as varchar array),
                                   cast(:reasons as varchar array))
                               as given (run, state, reason)) d
                        on m.migration_id = :migration and m.run_id = d.run
                        when matched then update set state = d.state, reason = d.reason, at = :now
                        """)
                .param("runs", results.stream().map(Result::run).toArray(Long[]::new))
                .param("states", texts(results, result -> result.state().name()))
                .param("reasons", texts(results, result -> Columns.cutOrNull(result.reason(), 1000)))
                .param("migration", migration)
                .param("now", Columns.at(now))
                .update();
    }

    private static @Nullable String[] texts(Collection<Result> results, Function<Result, @Nullable String> column) {
        return results.stream().map(column).toArray(String[]::new);
    }

    /** It went wrong; it is tried again until it has been tried that often. */
    void wentWrong(long migration, long run, String reason, int tries, Instant now) {
        jdbc.sql("""
                        update playbook_move
                        set attempts = attempts + 1, reason = :reason, at = :now,
                            state = case when attempts + 1 >= :tries then 'FAILED' else state end
                        where migration_id = :migration and run_id = :run and state in ('UNSEEN', 'PLANNED')
                        """)
                .param("reason", Columns.cut(reason, 1000))
                .param("now", Columns.at(now))
                .param("tries", tries)
                .param("migration", migration)
                .param("run", run)
                .update();
    }

    /** Runs that failed are to be tried once more. */
    void retryFailed(long migration) {
        jdbc.sql("""
                        update playbook_move set state = 'PLANNED', attempts = 0
                        where migration_id = :migration and state = 'FAILED'
                        """).param("migration", migration).update();
    }

    Map<Move.State, Integer> counts(long migration) {
        Map<Move.State, Integer> counts = new EnumMap<>(Move.State.class);
        for (Move.State state : Move.State.values()) counts.put(state, 0);
        jdbc.sql("""
                        select state, count(*) as runs from playbook_move
                        where migration_id = :migration group by state
                        """).param("migration", migration).query(row -> {
            counts.put(Move.State.valueOf(row.getString("state")), row.getInt("runs"));
        });
        return counts;
    }

    List<Move> list(long migration, Move.@Nullable State state, long offset, int limit) {
        return jdbc.sql("""
                        select m.*, r.account_id, r.subject from playbook_move m
                        join playbook_run r on r.id = m.run_id
                        where m.migration_id = :migration and m.state = coalesce(cast(:state as varchar), m.state)
                        order by m.run_id
                        limit :limit offset :offset
                        """)
                .param("migration", migration)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Move(
                        row.getLong("run_id"),
                        new AccountId(row.getLong("account_id")),
                        row.getString("subject"),
                        Move.State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        Columns.instantOrNull(row, "at")))
                .list();
    }
}
