package io.playmaker.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in three lines where to go, how to sign in and what to try. */
@Component
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger("playmaker");

    private final AccessSettings settings;

    DemoGreeting(AccessSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (!settings.demo() || !(ready.getApplicationContext() instanceof ServletWebServerApplicationContext context))
            return;
        LOG.info("""

                  Go to     http://localhost:{}/
                  Sign in   as carla (CSM), lena (lead), otto (process owner) or root (administrator); password: {}
                  Try       open the portfolio, pick a red account, see why it is red, then do its first step in Tasklist
                """, context.getWebServer().getPort(), DemoPeople.PASSWORD);
    }
}
