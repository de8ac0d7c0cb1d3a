package io.playmaker.playbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a playbook.
 *
 * @param deployedBy who deployed it; null when it came with the application
 * @param deployedWith the tool it was deployed with, if that is known
 * @param openRuns runs that are under way in this version, called ones among them
 * @param retired when and why it was retired, if it was
 */
public record Version(
        String playbook,
        int number,
        Instant deployedAt,
        @Nullable String deployedBy,
        @Nullable String deployedWith,
        int openRuns,
        State state,
        RetiredVersions.@Nullable Retired retired) {

    public enum State {
        /** New runs start in it. */
        CURRENT,
        /** A newer one took its place. */
        OLDER,
        /** No run starts in it until that is taken back. */
        RETIRED
    }
}
