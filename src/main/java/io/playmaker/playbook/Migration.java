package io.playmaker.playbook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open runs of one version of a playbook that are to go on in another.
 *
 * @param steps for steps that the new version does not have: on which of its steps a run goes on
 * @param freshTimers whether timers that run begin anew, instead of keeping their time
 * @param failuresAllowed it stops by itself when more runs than this fail
 * @param note why it stopped, if it did
 * @param runs how many runs are in each state
 */
public record Migration(
        long id,
        String playbook,
        int from,
        int to,
        Map<String, String> steps,
        boolean freshTimers,
        int failuresAllowed,
        State state,
        @Nullable String note,
        String plannedBy,
        Instant plannedAt,
        @Nullable String runBy,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        Map<Move.State, Integer> runs) {

    public enum State {
        /** Each run is looked at. */
        PLANNING,
        /** It is known which runs can move; it waits for a person to say go. */
        PLANNED,
        RUNNING,
        /** By a person or after too many failures; it may go on. */
        STOPPED,
        DONE,
        /** A newer plan for the same version took its place. */
        REPLACED
    }

    public int count(Move.State state) {
        return runs.getOrDefault(state, 0);
    }

    public int all() {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether something happens by itself now. */
    public boolean going() {
        return state == State.PLANNING || state == State.RUNNING;
    }

    public boolean mayRun() {
        return (state == State.PLANNED || state == State.STOPPED) && count(Move.State.UNSEEN) == 0;
    }

    EngineVersions.Route route() {
        return new EngineVersions.Route(playbook, from, to, steps, freshTimers);
    }
}
