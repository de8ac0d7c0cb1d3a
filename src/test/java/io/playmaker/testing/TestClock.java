package io.playmaker.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The application's clock in tests; it stands still until a test moves it, and the engine's clock moves with it. */
@Primary
@Component
public class TestClock extends Clock {

    /** A Monday morning. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = START;

    public TestClock() {
        set(START);
    }

    public final void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
