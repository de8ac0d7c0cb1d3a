package io.playmaker.health;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Risks were opened, closed, or became grave. */
public record RisksChanged(List<News> news) {

    public enum What {
        OPENED,
        BECAME_HIGH,
        CLOSED
    }

    /** @param risk as it is since */
    public record News(Risk risk, What what, Instant at) {

        /** The news of a change, if it is worth one. */
        static @Nullable News of(Risk risk, RiskChange change) {
            What what = switch (change.what()) {
                case OPENED -> What.OPENED;
                case CLOSED -> What.CLOSED;
                case SEVERITY -> Risk.Severity.HIGH.name().equals(change.became()) ? What.BECAME_HIGH : null;
                default -> null;
            };
            return what == null ? null : new News(risk, what, change.at());
        }
    }
}
