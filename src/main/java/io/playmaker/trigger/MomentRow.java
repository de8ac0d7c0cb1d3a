package io.playmaker.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** How a moment looks in columns. */
@Component
class MomentRow {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;

    MomentRow(ObjectMapper json) {
        this.json = json;
    }

    SqlParameterSource parameters(MomentRows.Arrival arrival, Instant now) {
        NewMoment moment = arrival.moment();
        return new MapSqlParameterSource()
                .addValue("kind", moment.kind().name())
                .addValue("type", moment.type())
                .addValue("key", moment.key())
                .addValue("account", moment.account().value())
                .addValue("subject", cut(moment.subject(), 200))
                .addValue("facts", text(moment.facts()))
                .addValue("snapshot", moment.snapshot())
                .addValue("signal", moment.signal())
                .addValue("happened", at(moment.happenedAt()))
                .addValue("state", arrival.state().name())
                .addValue("note", arrival.note())
                .addValue("tooLate", arrival.tooLate())
                .addValue("now", at(now));
    }

    Moment moment(ResultSet row, int number) throws SQLException {
        return new Moment(
                row.getLong("id"),
                MomentKind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getString("moment_key"),
                new AccountId(row.getLong("account_id")),
                row.getString("subject"),
                map(row.getString("facts")),
                row.getObject("snapshot_id", Long.class),
                row.getObject("signal_id", Long.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Moment.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                row.getString("note"),
                instant(row, "decided_at"),
                row.getString("state").equals("WAITING") ? instant(row, "due_at") : null);
    }

    private String text(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These facts have no JSON form: " + facts.keySet(), e);
        }
    }

    private Map<String, Object> map(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value is not JSON", e);
        }
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
