package io.playmaker.rehearsal;

import io.playmaker.engine.MovingClock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The rooms without pages, sign-in, imports and demo data, on a database in memory. Whatever database, mail server or
 * mode this machine or installation is configured for is not even looked at.
 */
@EnableAutoConfiguration(
        exclude = UserDetailsServiceAutoConfiguration.class,
        excludeName = "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration")
@ConfigurationPropertiesScan("io.playmaker")
@ComponentScan({
    "io.playmaker.shared",
    "io.playmaker.account",
    "io.playmaker.signal",
    "io.playmaker.health",
    "io.playmaker.message",
    "io.playmaker.library",
    "io.playmaker.plan",
    "io.playmaker.voice",
    "io.playmaker.renewal",
    "io.playmaker.playbook",
    "io.playmaker.trigger",
    "io.playmaker.engine"
})
class RehearsalApplication {

    private static final String DATABASE = "jdbc:h2:mem:rehearsal-%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    /** Nothing works by itself. */
    private static final String[] SETTINGS = {
        "--spring.config.location=classpath:/",
        "--playmaker.by-hand=true",
        "--playmaker.workers.enabled=false",
        "--camunda.bpm.job-execution.enabled=false",
        "--camunda.bpm.authorization.enabled=false",
        "--camunda.bpm.metrics.enabled=false",
        "--management.health.mail.enabled=false",
        "--logging.level.root=error",
        "--logging.level.org.camunda=off"
    };

    /** Each engine in the same virtual machine has a name of its own. */
    private static final AtomicInteger ENGINES = new AtomicInteger();

    static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(RehearsalApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.setEnvironment(new NothingConfigured());
        return application.run(Stream.concat(
                        Stream.of(SETTINGS),
                        Stream.of("--camunda.bpm.process-engine-name=rehearsal" + ENGINES.incrementAndGet()))
                .toArray(String[]::new));
    }

    @Bean
    @Primary
    @FlywayDataSource
    DataSource database() {
        return DataSourceBuilder.create()
                .url(DATABASE.formatted(UUID.randomUUID()))
                .username("sa")
                .build();
    }

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock(Instant.EPOCH);
    }

    /** Neither what the shell nor what the command line says of the application. */
    private static final class NothingConfigured extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // None.
        }
    }
}
