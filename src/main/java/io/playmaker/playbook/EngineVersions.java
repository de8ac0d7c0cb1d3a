package io.playmaker.playbook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this room needs from a BPMN engine to let a playbook change while its runs are open. */
public interface EngineVersions {

    /**
     * One version of a playbook.
     *
     * @param by who deployed it; null when it came with the application
     * @param source what it was deployed with, such as Camunda Modeler
     */
    record Deployed(
            int version,
            Instant at,
            @Nullable String by,
            @Nullable String source) {}

    /** Every version, the newest first; none when there is no such playbook. */
    List<Deployed> versions(String playbook);

    /**
     * An element of the model where open runs stand.
     *
     * @param name what the model calls it
     * @param times how often; a run that does several things at once stands in several places
     */
    record Place(String element, String name, int times) {

        Place and(Place other) {
            return new Place(element, name, times + other.times);
        }
    }

    /** Where the open runs of that version stand. */
    List<Place> standing(String playbook, int version);

    /**
     * How runs get from one version to another: each stays on the element of the same id and kind.
     *
     * @param steps besides, for steps that the new version does not have: on which of its steps a run goes on
     * @param freshTimers whether timers that run begin anew as the new version draws them, instead of keeping their time
     */
    record Route(String playbook, int from, int to, Map<String, String> steps, boolean freshTimers) {}

    /** Steps of the old version that lead nowhere in the new one, and steps that only the new version has. */
    record Difference(List<Playbook.StepModel> lost, List<Playbook.StepModel> added) {}

    /**
     * What the route leaves open.
     *
     * @throws io.playmaker.shared.Invalid when a step is to become one that it cannot become
     */
    Difference difference(Route route);

    /** For each of these process instances that cannot take the route now: why not. */
    Map<String, String> obstacles(Route route, Collection<String> processInstances);

    /** An open task, as it stands after a move. */
    record MovedTask(String task, String key, String name) {}

    /** Why some could not move, and the open tasks of those that did, by process instance. */
    record Moved(Map<String, String> obstacles, Map<String, List<MovedTask>> tasks) {}

    /** Moves those that can take the route, all in the caller's transaction. */
    Moved move(Route route, Collection<String> processInstances);
}
