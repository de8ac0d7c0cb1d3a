package io.playmaker.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A material in one of its versions.
 *
 * @param key {@code <playbook>-<words>} or {@code common-<words>}; models name it
 * @param says what is read
 * @param author sign-in name, or {@value #SHIPPED} for what came with the application
 * @param remark why it was written
 * @param shipped whether it reads as it was shipped
 * @param newer version of a shipped text that came after somebody had edited; null if there is none
 */
public record Material(
        String key,
        int version,
        MaterialText says,
        String author,
        Instant writtenAt,
        String remark,
        boolean shipped,
        @Nullable Integer newer) {

    static final String SHIPPED = "Playmaker";
}
