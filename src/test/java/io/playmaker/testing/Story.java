package io.playmaker.testing;

import io.playmaker.engine.ByHand;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run, as a test tells it. After everything that happens, the actions that are due are worked off. */
public class Story {

    private final long id;
    private final Playbooks playbooks;
    private final ByHand engine;
    private final TestClock clock;

    Story(long id, Playbooks playbooks, ByHand engine, TestClock clock) {
        this.id = id;
        this.playbooks = playbooks;
        this.engine = engine;
        this.clock = clock;
    }

    public Run run() {
        return playbooks.run(id);
    }

    /** Ids of the model elements where the run stands. */
    public List<String> places() {
        return playbooks.standsAt(id);
    }

    /** The newest step of that key, open or not. */
    public Step step(String key) {
        List<Step> steps = playbooks.steps(id).stream()
                .filter(step -> step.key().equals(key))
                .toList();
        if (steps.isEmpty()) throw new AssertionError("The run never came to " + key + "; it stands at " + places());
        return steps.get(steps.size() - 1);
    }

    /** What the run remembers under that name while it runs. */
    public @Nullable Object knows(String variable) {
        return engine.variables(run().processInstance()).get(variable);
    }

    /** This person fills in the step's form and completes it. */
    public Story does(String person, String step, Map<String, Object> answers) {
        engine.submit(person, open(step), answers);
        return letActionsWork();
    }

    /** This person skips the step and says why. */
    public Story skips(String person, String step, String reason) {
        return does(person, step, Map.of("skip", true, "skipReason", reason));
    }

    /** Another system, or a person on the run's page, tells the run something. */
    public Story isTold(String message, Map<String, Object> variables) {
        playbooks.message(id, message, variables, "lena");
        return letActionsWork();
    }

    /** Time passes, and each timer goes off at its time. */
    public Story after(Duration time) {
        return until(clock.instant().plus(time));
    }

    /** As {@link #after}, up to that instant. */
    public Story until(Instant then) {
        workOff(then);
        clock.set(then);
        return this;
    }

    Story letActionsWork() {
        return workOff(clock.instant());
    }

    private Story workOff(Instant then) {
        engine.workOff(run().processInstance(), then, clock);
        return this;
    }

    private Step open(String key) {
        Step step = step(key);
        if (step.state() != Step.State.OPEN)
            throw new AssertionError("The step %s is %s; the run stands at %s".formatted(key, step.state(), places()));
        return step;
    }
}
