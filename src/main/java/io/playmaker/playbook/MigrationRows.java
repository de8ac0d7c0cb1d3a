package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of migrations. */
@Repository
class MigrationRows {

    private final JdbcClient jdbc;
    private final MoveRows moves;
    private final StoredJson json;

    MigrationRows(JdbcClient jdbc, MoveRows moves, StoredJson json) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.json = json;
    }

    long insert(EngineVersions.Route route, int failuresAllowed, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into playbook_migration (playbook, from_version, to_version, steps, fresh_timers,
                                                        failures_allowed, state, planned_by, planned_at)
                        values (:playbook, :from, :to, :steps, :fresh, :allowed, 'PLANNING', :by, :now)
                        """)
                .param("playbook", route.playbook())
                .param("from", route.from())
                .param("to", route.to())
                .param("steps", json.write(Map.copyOf(route.steps())))
                .param("fresh", route.freshTimers())
                .param("allowed", failuresAllowed)
                .param("by", by)
                .param("now", Columns.at(now))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Plans for that version that were not carried out give way to a newer one. */
    void replace(String playbook, int from) {
        jdbc.sql("""
                        update playbook_migration set state = 'REPLACED'
                        where playbook = :playbook and from_version = :from
                          and state in ('PLANNING', 'PLANNED', 'STOPPED')
                        """).param("playbook", playbook).param("from", from).update();
    }

    /** Begins or goes on; false when it is in no state to. */
    boolean run(long id, String by, Instant now) {
        return jdbc.sql("""
                                update playbook_migration
                                set state = 'RUNNING', run_by = :by, begun_at = coalesce(begun_at, :now),
                                    ended_at = null, note = null
                                where id = :id and state in ('PLANNED', 'STOPPED')
                                """)
                        .param("by", by)
                        .param("now", Columns.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean stop(long id, String note, Instant now) {
        return jdbc.sql("""
                                update playbook_migration set state = 'STOPPED', note = :note, ended_at = :now
                                where id = :id and state = 'RUNNING'
                                """)
                        .param("note", Columns.cut(note, 1000))
                        .param("now", Columns.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Leaves a state behind in which nothing is left to do. */
    boolean settle(long id, Migration.State from, Migration.State to, Instant now) {
        return jdbc.sql("""
                                update playbook_migration
                                set state = :to, ended_at = case when :to = 'DONE' then :now else ended_at end
                                where id = :id and state = :from
                                """)
                        .param("to", to.name())
                        .param("now", Columns.at(now))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    Optional<Migration> find(long id) {
        return all("select * from playbook_migration where id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    /** The newest first. */
    List<Migration> of(String playbook) {
        return all("""
                select * from playbook_migration where playbook = :playbook order by id desc limit 50
                """, Map.of("playbook", playbook));
    }

    /** Those in which something is to be done now. */
    List<Migration> going() {
        return all("select * from playbook_migration where state in ('PLANNING', 'RUNNING') order by id", Map.of());
    }

    private List<Migration> all(String query, Map<String, Object> parameters) {
        return jdbc.sql(query).params(parameters).query(this::migration).list();
    }

    private Migration migration(ResultSet row, int number) throws SQLException {
        return new Migration(
                row.getLong("id"),
                row.getString("playbook"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                steps(row.getString("steps")),
                row.getBoolean("fresh_timers"),
                row.getInt("failures_allowed"),
                Migration.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("planned_by"),
                Columns.instant(row, "planned_at"),
                row.getString("run_by"),
                Columns.instantOrNull(row, "begun_at"),
                Columns.instantOrNull(row, "ended_at"),
                moves.counts(row.getLong("id")));
    }

    private Map<String, String> steps(String column) {
        return json.map(column).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
