package io.playmaker.health;

import io.playmaker.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of scorecards' versions. */
@Repository
class ScorecardRows {

    private final JdbcClient jdbc;
    private final StoredJson json;

    ScorecardRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when that version is there already. */
    boolean insert(ScorecardVersion version, boolean shipped) {
        return jdbc.sql("""
                                insert into health_scorecard (segment, version, author, comment, at, shipped, content)
                                values (:segment, :version, :author, :comment, :at, :shipped, :content)
                                on conflict do nothing
                                """)
                        .param("segment", version.segment())
                        .param("version", version.version())
                        .param("author", version.author())
                        .param("comment", version.comment())
                        .param("at", version.at().atOffset(ZoneOffset.UTC))
                        .param("shipped", shipped)
                        .param("content", json.write(version.content()))
                        .update()
                == 1;
    }

    /** Whether that version came with the application rather than from a person. */
    boolean isShipped(String segment, int version) {
        return jdbc.sql("select shipped from health_scorecard where segment = :segment and version = :version")
                .param("segment", segment)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /** The newest version's number of each segment. */
    Map<String, Integer> newest() {
        Map<String, Integer> newest = new HashMap<>();
        jdbc.sql("select segment, max(version) as version from health_scorecard group by segment")
                .query(row -> {
                    newest.put(row.getString("segment"), row.getInt("version"));
                });
        return newest;
    }

    /** The number of the version in force at that instant; the first one for times before it. */
    Optional<Integer> inForce(String segment, Instant at) {
        return jdbc.sql("""
                        select coalesce(max(case when at <= :at then version end), min(version))
                        from health_scorecard where segment = :segment
                        """)
                .param("segment", segment)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** Since when a version is in force. */
    record Since(int version, Instant at) {}

    /** Every version with the time it came in force, the first one first. */
    List<Since> course(String segment) {
        return jdbc.sql("select version, at from health_scorecard where segment = :segment order by version")
                .param("segment", segment)
                .query((row, number) -> new Since(
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<ScorecardVersion> find(String segment, int version) {
        return jdbc.sql("select * from health_scorecard where segment = :segment and version = :version")
                .param("segment", segment)
                .param("version", version)
                .query(this::version)
                .optional();
    }

    /** The newest first. */
    List<ScorecardVersion> of(String segment) {
        return jdbc.sql("select * from health_scorecard where segment = :segment order by version desc")
                .param("segment", segment)
                .query(this::version)
                .list();
    }

    private ScorecardVersion version(ResultSet row, int number) throws SQLException {
        return new ScorecardVersion(
                row.getString("segment"),
                row.getInt("version"),
                row.getString("author"),
                row.getString("comment"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.read(row.getString("content"), ScorecardContent.class));
    }
}
