package io.playmaker.testing;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties our tables and the engine's run time and history; keeps its models, users, authorizations and filters, and
 * the materials that the models name; those that tests write begin with test-.
 */
@Component
public class CleanSlate {

    private static final List<String> KEPT = List.of(
            "act_ge_",
            "act_re_",
            "act_id_",
            "act_ru_authorization",
            "act_ru_filter",
            "act_ru_jobdef",
            "flyway_",
            "health_scorecard",
            "library_material",
            "library_version");

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final boolean h2;

    CleanSlate(DataSource dataSource, JdbcClient jdbc, TestClock clock) throws java.sql.SQLException {
        this.jdbc = jdbc;
        this.clock = clock;
        try (var connection = dataSource.getConnection()) {
            h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    public void wipe() {
        clock.set(TestClock.START);
        jdbc.sql("update act_id_user set attempts_ = null, lock_exp_time_ = null")
                .update();
        jdbc.sql("delete from health_scorecard where not shipped").update();
        jdbc.sql("delete from library_version where material_key like 'test-%'").update();
        jdbc.sql("delete from library_material where material_key like 'test-%'")
                .update();
        List<String> tables = jdbc
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> KEPT.stream().noneMatch(table::startsWith))
                .toList();
        if (h2) {
            jdbc.sql("set referential_integrity false").update();
            tables.forEach(table -> jdbc.sql("truncate table " + table).update());
            jdbc.sql("set referential_integrity true").update();
        } else {
            jdbc.sql("truncate table " + String.join(", ", tables) + " cascade").update();
        }
    }

    static class BeforeEachTest implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(CleanSlate.class)
                    .wipe();
        }
    }
}
