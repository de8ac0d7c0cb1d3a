package io.playmaker.trigger;

import io.playmaker.health.Audience;
import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import io.playmaker.trigger.VendorEvent.Kind;
import io.playmaker.trigger.VendorEvent.Says;
import io.playmaker.trigger.VendorEvent.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of vendor events. */
@Repository
class VendorEventRows {

    private final JdbcClient jdbc;
    private final StoredJson json;

    VendorEventRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(Says says, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into trigger_vendor_event (kind, title, text, held_on, link, audience, state,
                                                          audience_size, announced, last_account, written_by, written_at)
                        values (:kind, :title, :text, :heldOn, :link, :audience, 'DRAFT', 0, 0, 0, :by, :now)
                        """).paramSource(parameters(says, by, now)).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    boolean change(long id, Says says, String by, Instant now) {
        return jdbc.sql("""
                                update trigger_vendor_event
                                set kind = :kind, title = :title, text = :text, held_on = :heldOn, link = :link,
                                    audience = :audience, written_by = :by, written_at = :now
                                where id = :id and state in ('DRAFT', 'SCHEDULED')
                                """)
                        .paramSource(parameters(says, by, now).addValue("id", id))
                        .update()
                == 1;
    }

    boolean schedule(long id, Instant at, String by) {
        return jdbc.sql("""
                                update trigger_vendor_event
                                set state = 'SCHEDULED', announce_at = :at, announced_by = :by
                                where id = :id and state in ('DRAFT', 'SCHEDULED')
                                """)
                        .param("at", Columns.at(at))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Waits for the page that is under way. */
    boolean cancel(long id, String note, Instant now) {
        return jdbc.sql("""
                                update trigger_vendor_event set state = 'CANCELLED', note = :note, ended_at = :now
                                where id = :id and state in ('DRAFT', 'SCHEDULED', 'ANNOUNCING', 'ANNOUNCED')
                                """)
                        .param("note", note)
                        .param("now", Columns.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** An event to go on with, until the transaction ends; those that another node has are left out. */
    record Claimed(VendorEvent event, long lastAccount) {}

    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        select * from trigger_vendor_event
                        where state = 'ANNOUNCING' or (state = 'SCHEDULED' and announce_at <= :now)
                        order by announce_at, id
                        limit 1
                        for update skip locked
                        """)
                .param("now", Columns.at(now))
                .query((row, number) -> new Claimed(event(row, number), row.getLong("last_account")))
                .optional();
    }

    void begin(long id, int size, Instant now) {
        jdbc.sql("""
                        update trigger_vendor_event
                        set state = 'ANNOUNCING', audience_size = :size, began_at = :now
                        where id = :id
                        """)
                .param("size", size)
                .param("now", Columns.at(now))
                .param("id", id)
                .update();
    }

    void went(long id, int more, long last) {
        jdbc.sql("""
                        update trigger_vendor_event set announced = announced + :more, last_account = :last
                        where id = :id
                        """).param("more", more).param("last", last).param("id", id).update();
    }

    void end(long id, State state, @Nullable String note, Instant now) {
        jdbc.sql("update trigger_vendor_event set state = :state, note = :note, ended_at = :now where id = :id")
                .param("state", state.name())
                .param("note", note)
                .param("now", Columns.at(now))
                .param("id", id)
                .update();
    }

    Optional<VendorEvent> find(long id) {
        return jdbc.sql("select * from trigger_vendor_event where id = :id")
                .param("id", id)
                .query(this::event)
                .optional();
    }

    /** The newest first. */
    List<VendorEvent> list(int page, int size) {
        return jdbc.sql("select * from trigger_vendor_event order by id desc limit :limit offset :offset")
                .params(Map.of("limit", size, "offset", (long) page * size))
                .query(this::event)
                .list();
    }

    private MapSqlParameterSource parameters(Says says, String by, Instant now) {
        return new MapSqlParameterSource("kind", says.kind().name())
                .addValue("title", says.title())
                .addValue("text", says.text())
                .addValue("heldOn", says.heldOn(), Types.DATE)
                .addValue("link", says.link(), Types.VARCHAR)
                .addValue("audience", json.write(says.audience()))
                .addValue("by", by)
                .addValue("now", Columns.at(now));
    }

    private VendorEvent event(ResultSet row, int number) throws SQLException {
        return new VendorEvent(
                row.getLong("id"),
                new Says(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("text"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("link"),
                        json.read(row.getString("audience"), Audience.class)),
                State.valueOf(row.getString("state")),
                Columns.instantOrNull(row, "announce_at"),
                row.getInt("audience_size"),
                row.getInt("announced"),
                row.getString("written_by"),
                Objects.requireNonNull(Columns.instantOrNull(row, "written_at")),
                row.getString("announced_by"),
                Columns.instantOrNull(row, "began_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("note"));
    }
}
