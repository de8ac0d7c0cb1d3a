package io.playmaker.rehearsal;

import io.playmaker.engine.MovingClock;
import java.time.Instant;
import java.util.UUID;
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
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The rooms without pages, sign-in, imports and demo data, on a database in memory. Whatever database, mail server or
 * mode this machine or installation is configured for is not even looked at.
 */
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan("io.playmaker")
@ComponentScan(
        basePackages = "io.playmaker",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.playmaker\\.((web|access|imports|demo)\\..*|Playmaker)"))
class RehearsalApplication {

    private static final String DATABASE = "jdbc:h2:mem:rehearsal-%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    /** Nothing works by itself, and a second engine in the same virtual machine has a name of its own. */
    private static final String[] SETTINGS = {
        "--spring.config.location=classpath:/",
        "--playmaker.by-hand=true",
        "--playmaker.workers.enabled=false",
        "--camunda.bpm.process-engine-name=rehearsal",
        "--camunda.bpm.job-execution.enabled=false",
        "--camunda.bpm.authorization.enabled=false",
        "--camunda.bpm.metrics.enabled=false",
        "--management.health.mail.enabled=false",
        "--logging.level.root=error",
        "--logging.level.org.camunda=off"
    };

    static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(RehearsalApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setEnvironment(new NothingConfigured());
        return application.run(SETTINGS);
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
