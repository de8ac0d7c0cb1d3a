package io.playmaker.health;

import io.playmaker.health.RiskChange.What;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happened to risks, in order. */
@Repository
class RiskHistory {

    private final JdbcTemplate jdbc;

    RiskHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<RiskChange> changes) {
        jdbc.batchUpdate(
                "insert into health_risk_change (risk_id, what, was, became, changed_by, at) values (?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(change -> new Object[] {
                            change.risk(),
                            change.what().name(),
                            change.was(),
                            change.became(),
                            change.by(),
                            change.at().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    Map<Long, List<RiskChange>> of(Collection<Long> risks) {
        return jdbc
                .query(
                        "select * from health_risk_change where risk_id = any(cast(? as bigint array)) order by id",
                        (row, i) -> new RiskChange(
                                row.getLong("risk_id"),
                                What.valueOf(row.getString("what")),
                                row.getString("was"),
                                row.getString("became"),
                                row.getString("changed_by"),
                                row.getObject("at", OffsetDateTime.class).toInstant()),
                        (Object) risks.toArray(Long[]::new))
                .stream()
                .collect(Collectors.groupingBy(RiskChange::risk));
    }
}
