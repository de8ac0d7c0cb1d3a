package io.playmaker.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of answers by caller and key. The primary key decides between two nodes that take the same request. */
@Repository
class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the key for a request; false when it is taken already. */
    boolean take(String caller, String key, String requestHash) {
        forgetOld();
        return jdbc.sql("""
                                insert into access_idempotency (caller, request_key, request_hash, at)
                                values (:caller, :key, :hash, :at)
                                on conflict do nothing
                                """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("at", column(clock.instant()))
                        .update()
                == 1;
    }

    Optional<KeptAnswer> find(String caller, String key) {
        return jdbc.sql("select * from access_idempotency where caller = :caller and request_key = :key")
                .param("caller", caller)
                .param("key", key)
                .query(KeptAnswers::answer)
                .optional();
    }

    void keep(String caller, String key, KeptAnswer answer) {
        jdbc.sql("""
                        update access_idempotency
                        set status = :status, content_type = :type, location = :location, body = :body
                        where caller = :caller and request_key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /** Nothing definite was answered: the request may be tried again. */
    void release(String caller, String key) {
        jdbc.sql("delete from access_idempotency where caller = :caller and request_key = :key and status is null")
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    private void forgetOld() {
        jdbc.sql("delete from access_idempotency where at < :before")
                .param("before", column(clock.instant().minus(KEPT)))
                .update();
    }

    private static KeptAnswer answer(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getString("request_hash"),
                row.getObject("status") == null ? null : row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("body"),
                row.getTimestamp("at").toInstant());
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
