package io.playmaker.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * H2 in PostgreSQL mode understands all that the engine says to PostgreSQL but the operator of bits, with which it asks
 * for authorizations.
 */
@Component
class H2AsPostgres extends AbstractCamundaConfiguration {

    private static final String H2 = "h2";
    private static final String POSTGRES = "postgres";

    private final DataSource database;

    H2AsPostgres(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        try (Connection connection = database.getConnection()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) return;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
        speak(DbSqlSessionFactory.databaseSpecificBitAnd1);
        speak(DbSqlSessionFactory.databaseSpecificBitAnd2);
        speak(DbSqlSessionFactory.databaseSpecificBitAnd3);
    }

    private static void speak(java.util.Map<String, String> words) {
        words.put(POSTGRES, words.getOrDefault(H2, ""));
    }
}
