package io.playmaker.health;

import java.time.Instant;
import java.util.List;

/** Risks were opened, closed, or became grave. */
public record RisksChanged(List<News> news) {

    public enum What {
        OPENED,
        BECAME_HIGH,
        CLOSED
    }

    /** @param risk as it is since */
    public record News(Risk risk, What what, Instant at) {}
}
