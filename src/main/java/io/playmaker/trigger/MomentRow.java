package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a moment looks in columns. */
@Component
class MomentRow {

    private final StoredJson json;

    MomentRow(StoredJson json) {
        this.json = json;
    }

    /** Many moments, each column as an array. */
    Map<String, Object> columns(List<MomentRows.Arrival> arrivals) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("kinds", texts(arrivals, one -> one.moment().kind().name()));
        columns.put("types", texts(arrivals, one -> one.moment().type()));
        columns.put("keys", texts(arrivals, one -> one.moment().key()));
        columns.put("accounts", numbers(arrivals, one -> one.moment().account().value()));
        columns.put("subjects", texts(arrivals, one -> Columns.cut(one.moment().subject(), 200)));
        columns.put("facts", texts(arrivals, one -> json.write(one.moment().facts())));
        columns.put("snapshots", numbers(arrivals, one -> one.moment().snapshot()));
        columns.put("signals", numbers(arrivals, one -> one.moment().signal()));
        columns.put(
                "happened",
                texts(arrivals, one -> String.valueOf(Columns.at(one.moment().happenedAt()))));
        columns.put("states", texts(arrivals, one -> one.state().name()));
        columns.put("notes", texts(arrivals, MomentRows.Arrival::note));
        columns.put("late", arrivals.stream().map(MomentRows.Arrival::tooLate).toArray(Boolean[]::new));
        return columns;
    }

    private static @Nullable String[] texts(
            List<MomentRows.Arrival> arrivals, Function<MomentRows.Arrival, @Nullable String> column) {
        return arrivals.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Long[] numbers(
            List<MomentRows.Arrival> arrivals, Function<MomentRows.Arrival, @Nullable Long> column) {
        return arrivals.stream().map(column).toArray(Long[]::new);
    }

    Moment moment(ResultSet row, int number) throws SQLException {
        return new Moment(
                row.getLong("id"),
                MomentKind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getString("moment_key"),
                new AccountId(row.getLong("account_id")),
                row.getString("subject"),
                json.map(row.getString("facts")),
                row.getObject("snapshot_id", Long.class),
                row.getObject("signal_id", Long.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Moment.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                row.getString("note"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("state").equals("WAITING") ? Columns.instantOrNull(row, "due_at") : null);
    }
}
