package io.playmaker.library;

import io.playmaker.library.Vote.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of uses and votes. */
@Repository
class FeedbackRows {

    private final JdbcClient jdbc;

    FeedbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first time counts; opening it again is the same use. */
    void use(Material material, Place place, Instant now) {
        jdbc.sql("""
                        insert into library_use (material_key, version, run_id, step_key, person, at)
                        values (:key, :version, :run, :step, :person, :at) on conflict do nothing
                        """)
                .param("key", material.key())
                .param("version", material.version())
                .param("run", place.run())
                .param("step", place.step())
                .param("person", place.person())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void vote(Vote vote) {
        jdbc.sql("""
                        insert into library_vote (material_key, version, run_id, step_key, person, helped, missing, at)
                        values (:key, :version, :run, :step, :person, :helped, :missing, :at) on conflict do nothing
                        """).params(parameters(vote)).update();
        jdbc.sql("""
                        update library_vote set version = :version, helped = :helped, missing = :missing, at = :at
                        where material_key = :key and run_id = :run and step_key = :step and person = :person
                        """).params(parameters(vote)).update();
    }

    private static java.util.Map<String, Object> parameters(Vote vote) {
        return java.util.Map.of(
                "key", vote.material(),
                "version", vote.version(),
                "run", vote.place().run(),
                "step", vote.place().step(),
                "person", vote.place().person(),
                "helped", vote.helped(),
                "missing", vote.missing(),
                "at", vote.at().atOffset(ZoneOffset.UTC));
    }

    List<Vote> votes(Place place) {
        return jdbc.sql("""
                        select * from library_vote
                        where run_id = :run and step_key = :step and person = :person
                        """)
                .param("run", place.run())
                .param("step", place.step())
                .param("person", place.person())
                .query((row, number) -> vote(row))
                .list();
    }

    /** Who missed what, the newest first. */
    List<Vote> missed(String key, int limit) {
        return jdbc.sql("""
                        select * from library_vote
                        where material_key = :key and not helped and missing <> ''
                        order by at desc limit :limit
                        """)
                .param("key", key)
                .param("limit", limit)
                .query((row, number) -> vote(row))
                .list();
    }

    /** For each version that was used or judged; of one material, or of all when null. */
    List<Tally> tallies(@Nullable String key) {
        return jdbc.sql("""
                        select material_key, version, sum(uses) as uses, sum(yes) as yes, sum(nay) as nay from (
                            select material_key, version, 1 as uses, 0 as yes, 0 as nay from library_use
                            union all
                            select material_key, version, 0, case when helped then 1 else 0 end,
                                   case when helped then 0 else 1 end
                            from library_vote) as counted
                        where :all or material_key = :key
                        group by material_key, version
                        """)
                .param("all", key == null)
                .param("key", key == null ? "" : key)
                .query((row, number) -> new Tally(
                        row.getString("material_key"),
                        row.getInt("version"),
                        row.getInt("uses"),
                        row.getInt("yes"),
                        row.getInt("nay")))
                .list();
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(
                row.getString("material_key"),
                row.getInt("version"),
                new Place(row.getLong("run_id"), row.getString("step_key"), row.getString("person")),
                row.getBoolean("helped"),
                row.getString("missing"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
