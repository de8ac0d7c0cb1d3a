package io.playmaker.renewal;

import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of views and decisions; lines are added and never changed. */
@Repository
class ForecastRows {

    private final JdbcClient jdbc;

    ForecastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean known(String key) {
        return jdbc.sql("select count(*) from renewal_forecast where call_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(long renewal, String key, Forecast forecast) {
        jdbc.sql("""
                        insert into renewal_forecast
                            (renewal_id, call_key, checkpoint, side, view, category, renews_on, previous_mrr,
                             expected_mrr, why, by_whom, at)
                        values (:renewal, :key, :checkpoint, :side, :view, :category, :renewsOn, :previous,
                                :expected, :why, :by, :at)
                        """)
                .param("renewal", renewal)
                .param("key", key)
                .param("checkpoint", forecast.checkpoint().name())
                .param("side", forecast.side().name())
                .param("view", forecast.view().name())
                .param("category", forecast.category().name())
                .param("renewsOn", forecast.renewsOn())
                .param("previous", forecast.previousMrr())
                .param("expected", forecast.expectedMrr())
                .param("why", Columns.cut(forecast.why(), 1000))
                .param("by", forecast.by())
                .param("at", forecast.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Forecast> of(long renewal) {
        return jdbc.sql("select * from renewal_forecast where renewal_id = :renewal order by id")
                .param("renewal", renewal)
                .query(ForecastRows::forecast)
                .list();
    }

    private static Forecast forecast(ResultSet row, int number) throws SQLException {
        return new Forecast(
                Checkpoint.valueOf(row.getString("checkpoint")),
                Forecast.Side.valueOf(row.getString("side")),
                ForecastCategory.valueOf(row.getString("view")),
                ForecastCategory.valueOf(row.getString("category")),
                row.getObject("renews_on", LocalDate.class),
                row.getBigDecimal("previous_mrr"),
                row.getBigDecimal("expected_mrr"),
                row.getString("why"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
