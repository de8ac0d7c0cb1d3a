package io.playmaker.playbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this room needs from a BPMN engine. Every call takes part in the caller's transaction. */
public interface Engine {

    /** One process instance to start. {@code businessKey} is the run's id. */
    record Order(String playbook, String businessKey, Map<String, Object> variables) {

        /** The variables that every order holds. */
        public static final Set<String> FACTS = Set.of(
                "accountId",
                "accountName",
                "segment",
                "stage",
                "owner",
                "band",
                "health",
                "amount",
                "runId",
                "reason",
                "subject",
                "priority");
    }

    /** What was started, in the order asked for. */
    record Started(String processInstance, int playbookVersion) {}

    /** Starts all in one engine command, so that its inserts are batched. All start or none does. */
    List<Started> start(List<Order> orders);

    /** Ends a process instance at once, wherever it stands; open tasks vanish. */
    void cancel(String processInstance, String reason);

    /**
     * Delivers a message to a process instance.
     *
     * @throws io.playmaker.shared.Refused when the instance does not wait for that message now
     */
    void message(String processInstance, String message, Map<String, Object> variables);

    /**
     * Gives the instance to another person: every open task that {@code from} has, and what is still to come for the
     * account's owner.
     */
    void reassign(String processInstance, @Nullable String from, String to);

    /** Sets the priority of these open tasks; those that are gone are left out. */
    void raise(Collection<String> tasks, int priority);

    /**
     * Reckons again every open timer of the instance, and the due date of every open task, whose expression mentions one
     * of these variables. One that is past by now goes off at once.
     *
     * @return how many were reckoned again
     */
    int moveTimers(String processInstance, Collection<String> variables);

    /** Tries a job that failed for good once more, now; one that is gone needs no more tries. */
    void retry(String job);

    /** Which of these messages some instance waits for. */
    Set<String> awaited(Collection<String> messages);

    /** Names of messages the instance waits for now. */
    List<String> awaitedMessages(String processInstance);

    /** Ids of the model elements where the instance stands now. */
    List<String> standsAt(String processInstance);

    /** The newest version of every playbook that may be started. */
    List<Playbook> playbooks();

    /** A playbook in that version, whether or not it may still be started. */
    Optional<Playbook> playbook(String key, int version);

    /** The BPMN of a playbook in that version. */
    Optional<String> diagram(String playbook, int version);

    /** Those of these keys that can be started, each with {@link Playbook#writesTo}. */
    Map<String, List<String>> startable(Collection<String> keys);
}
