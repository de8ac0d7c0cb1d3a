package io.playmaker.testing;

import io.playmaker.engine.MovingClock;
import java.time.Instant;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The application's clock in tests; it stands still until a test moves it, and the engine's clock moves with it. */
@Primary
@Component
public class TestClock extends MovingClock {

    /** A Monday morning. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    public TestClock() {
        super(START);
    }
}
