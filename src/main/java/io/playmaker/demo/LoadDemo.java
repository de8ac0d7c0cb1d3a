package io.playmaker.demo;

import io.playmaker.shared.Worker;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hands in the demo portfolio at the first start in demo mode, in the background. */
@Component
@ConditionalOnProperty("playmaker.demo")
class LoadDemo implements Worker {

    private static final int ACCOUNTS = 300;

    private final Demo demo;

    LoadDemo(Demo demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "load-demo";
    }

    @Override
    public int round() {
        return demo.load(ACCOUNTS) ? 1 : 0;
    }

    @Override
    public Duration rest() {
        return Duration.ofDays(1);
    }
}
