package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What no longer starts. Open runs go on; the engine itself knows nothing of it, so their timers and jobs do, too. */
@Repository
public class RetiredVersions {

    /** Stands for all versions of a playbook. */
    static final int ALL = 0;

    private final JdbcClient jdbc;

    RetiredVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version {@link #ALL} for the playbook as a whole */
    public record Retired(String playbook, int version, String reason, String by, Instant at) {}

    /** Everything that was retired, at one look. */
    public record Known(List<Retired> all) {

        public boolean starts(String playbook, int version) {
            return of(playbook, version).isEmpty() && of(playbook, ALL).isEmpty();
        }

        /** That version by itself, whatever the playbook as a whole is. */
        public boolean isRetired(String playbook, int version) {
            return of(playbook, version).isPresent();
        }

        Optional<Retired> of(String playbook, int version) {
            return all.stream()
                    .filter(one -> one.playbook().equals(playbook) && one.version() == version)
                    .findFirst();
        }

        /** Why nothing of this playbook starts: it is retired as a whole, or the version retired last was the last. */
        Optional<Retired> last(String playbook) {
            return all.stream()
                    .filter(one -> one.playbook().equals(playbook))
                    .max(java.util.Comparator.comparing(Retired::at));
        }
    }

    public Known known() {
        return new Known(jdbc.sql("select * from playbook_retired order by playbook, version")
                .query((row, number) -> new Retired(
                        row.getString("playbook"),
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getString("by_whom"),
                        Columns.instant(row, "at")))
                .list());
    }

    /** False when it was retired before. */
    boolean add(Retired retired) {
        return jdbc.sql("""
                                insert into playbook_retired (playbook, version, reason, by_whom, at)
                                values (:playbook, :version, :reason, :by, :at)
                                on conflict do nothing
                                """)
                        .param("playbook", retired.playbook())
                        .param("version", retired.version())
                        .param("reason", Columns.cut(retired.reason(), 1000))
                        .param("by", retired.by())
                        .param("at", Columns.at(retired.at()))
                        .update()
                == 1;
    }

    /** False when it was not retired. */
    boolean remove(String playbook, int version) {
        return jdbc.sql("delete from playbook_retired where playbook = :playbook and version = :version")
                        .param("playbook", playbook)
                        .param("version", version)
                        .update()
                == 1;
    }
}
