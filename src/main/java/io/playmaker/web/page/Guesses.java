package io.playmaker.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts the links that an address tried and that open nothing. Each node counts for itself: it spares the database, and
 * what keeps the links safe is their length.
 */
@Component
class Guesses {

    static final int ALLOWED = 20;
    static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 50_000;

    private final Cache<String, AtomicInteger> misses;

    Guesses(Clock clock) {
        misses = Caffeine.newBuilder()
                .expireAfterWrite(WITHIN)
                .maximumSize(MOST_ADDRESSES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean areTooMany(String address) {
        AtomicInteger count = misses.getIfPresent(address);
        return count != null && count.get() >= ALLOWED;
    }

    void missed(String address) {
        misses.get(address, first -> new AtomicInteger()).incrementAndGet();
    }
}
