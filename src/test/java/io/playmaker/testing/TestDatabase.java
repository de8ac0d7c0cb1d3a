package io.playmaker.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives every application context a fresh database: H2 in memory or, when the build says so, PostgreSQL. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + freshUrl(), "spring.datasource.username=" + user())
                .applyTo(context);
    }

    /** An empty database, for who wants no application. */
    public static DataSource fresh() {
        return new DriverManagerDataSource(freshUrl(), user(), "");
    }

    public static boolean postgres() {
        return "postgres".equals(System.getProperty("playmaker.test.database", "h2"));
    }

    private static String user() {
        return postgres() ? "postgres" : "sa";
    }

    private static String freshUrl() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        if (postgres()) return Postgres.createDatabase(name);
        return "jdbc:h2:mem:" + name
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    /** One server for the whole test run. */
    public static final class Postgres {

        /** Nothing that tests write must outlive them. */
        private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off");

        /** A benchmark wants each commit on the disk, and a server with memory to work with: see compose.yaml. */
        private static final Map<String, String> PRODUCTION = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "4GB",
                "max_wal_size", "8GB",
                "checkpoint_timeout", "30min",
                "autovacuum_naptime", "10s");

        private static final EmbeddedPostgres SERVER = start();

        private Postgres() {}

        /** Makes an empty database and returns its JDBC URL. */
        public static String createDatabase(String name) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("No database could be made for the tests", e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("lc-collate", "C")
                        .setServerConfig("max_connections", "60");
                (Boolean.getBoolean("playmaker.test.production") ? PRODUCTION : FAST)
                        .forEach((name, value) -> builder.setServerConfig(name, value));
                EmbeddedPostgres server = builder.start();
                // After the last application context is closed; the other way round it would wait for connections.
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("Embedded PostgreSQL does not start", e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Embedded PostgreSQL does not stop", e);
            }
        }
    }
}
