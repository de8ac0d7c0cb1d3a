package io.playmaker.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file or batch and how far it has come.
 *
 * @param total rows in the file; null until counted
 * @param done rows looked at so far
 * @param added rows (or facts) that were new
 */
public record Import(
        long id,
        ImportKind kind,
        String fileName,
        String mapping,
        State state,
        @Nullable Integer total,
        int done,
        int added,
        int changed,
        int unchanged,
        int refused,
        int warnings,
        @Nullable String error,
        String by,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
