package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.testing.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an earlier version, with something in it, becomes one of this version. */
class UpgradeTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void whoeverWasScoredBeforeValuesWereKeptIsScoredOnceMore() {
        migrate("23");
        jdbc.sql("""
                        insert into health_current
                            (account_id, band, band_since, banded, coverage, content, scored_at, recheck_at)
                        values (1, 'GREEN', :then, true, 1, 0, :then, :later), (400, 'RED', :then, true, 1, 0, :then, :later)
                        """)
                .param("then", OffsetDateTime.now().minusDays(1))
                .param("later", OffsetDateTime.now().plusDays(1))
                .update();

        migrate("latest");

        assertThat(jdbc.sql("select count(*) from health_current where scored_at is null and recheck_at <= :now")
                        .param("now", OffsetDateTime.now().plus(Duration.ofMinutes(1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + (TestDatabase.postgres() ? "postgresql" : "h2"))
                .javaMigrations(new V1__CamundaSchema())
                .target(version)
                .load()
                .migrate();
    }
}
