package io.playmaker.trigger;

import io.playmaker.shared.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when the calendar was looked at, and the times in which nobody did. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lookedAt null when nobody ever looked */
    record Mark(@Nullable Instant lookedAt) {}

    /** The mark, which nobody else can take until the transaction ends; empty when somebody has it. */
    Optional<Mark> take() {
        jdbc.sql("""
                        insert into trigger_calendar (id)
                        select 1 where not exists (select 1 from trigger_calendar) on conflict do nothing
                        """).update();
        return jdbc.sql("select looked_at from trigger_calendar where id = 1 for update skip locked")
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
                    return new Mark(at == null ? null : at.toInstant());
                })
                .optional();
    }

    void looked(Instant at) {
        jdbc.sql("update trigger_calendar set looked_at = :at where id = 1")
                .param("at", Columns.at(at))
                .update();
    }

    void add(CatchUp catchUp) {
        jdbc.sql("""
                        insert into trigger_catch_up (since, until, announced, passed_over)
                        values (:since, :until, :announced, :passedOver)
                        """)
                .param("since", Columns.at(catchUp.since()))
                .param("until", Columns.at(catchUp.until()))
                .param("announced", catchUp.announced())
                .param("passedOver", catchUp.passedOver())
                .update();
    }

    List<CatchUp> newest(int limit) {
        return jdbc.sql("select * from trigger_catch_up order by since desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> new CatchUp(
                        Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                                .toInstant(),
                        Objects.requireNonNull(row.getObject("until", OffsetDateTime.class))
                                .toInstant(),
                        row.getInt("announced"),
                        row.getInt("passed_over")))
                .list();
    }
}
