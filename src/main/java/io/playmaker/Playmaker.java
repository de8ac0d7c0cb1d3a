package io.playmaker;

import io.playmaker.rehearsal.Rehearsals;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Playmaker: customer-success playbooks that run. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Playmaker {

    public static void main(String[] arguments) {
        Rehearsals.play(System.out, arguments)
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(Playmaker.class, arguments));
    }
}
