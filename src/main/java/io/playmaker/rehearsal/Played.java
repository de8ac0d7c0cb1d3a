package io.playmaker.rehearsal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way through, from the start to an end or until we stopped looking.
 *
 * @param outcome null when it had none by then
 * @param paths for each playbook that ran, the model elements and flows it came through
 * @param choices what was decided, in its order
 * @param trouble what could not go on, if anything
 */
record Played(
        Instant start,
        Instant end,
        List<Entry> calendar,
        @Nullable String outcome,
        Map<String, List<String>> paths,
        List<Choice> choices,
        @Nullable String trouble) {

    /**
     * A point at which it could have gone on in several ways.
     *
     * @param situation the same for two points that differ in nothing that matters
     * @param options what could be done, in words
     * @param taken which of them was
     */
    record Choice(String step, String situation, List<String> options, int taken) {

        String label() {
            return options.get(taken);
        }
    }

    /** What it came through in that playbook. */
    Set<String> path(String playbook) {
        return new LinkedHashSet<>(paths.getOrDefault(playbook, List.of()));
    }
}
