package io.playmaker.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Runs the engine's own PostgreSQL scripts, which it ships, as the first migration. Flyway takes the version from the name. */
@Component
class V1__CamundaSchema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ClassPathResource script =
                    new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script, StandardCharsets.UTF_8));
        }
    }
}
