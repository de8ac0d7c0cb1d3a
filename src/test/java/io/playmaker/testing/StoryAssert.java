package io.playmaker.testing;

import io.playmaker.playbook.Run;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What can be said about a run. */
public final class StoryAssert extends AbstractAssert<StoryAssert, Story> {

    private StoryAssert(Story story) {
        super(story, StoryAssert.class);
    }

    public static StoryAssert assertThat(Story story) {
        return new StoryAssert(story);
    }

    /** These are all the places where it stands: steps and timers. */
    public StoryAssert isWaitingAt(String... places) {
        Assertions.assertThat(actual.places()).as("where the run stands").containsExactlyInAnyOrder(places);
        return this;
    }

    /** It is over, with this outcome. */
    public StoryAssert endedWith(String outcome) {
        Run run = actual.run();
        Assertions.assertThat(run.state())
                .as("state of the run that stands at " + actual.places())
                .isEqualTo(Run.State.ENDED);
        return hasOutcome(outcome);
    }

    /** It has this outcome, over or not. */
    public StoryAssert hasOutcome(String outcome) {
        Assertions.assertThat(actual.run().outcome()).as("outcome").isEqualTo(outcome);
        return this;
    }

    /** The open step is this person's. */
    public StoryAssert gives(String step, String person) {
        Assertions.assertThat(actual.step(step).assignee())
                .as("who has " + step)
                .isEqualTo(person);
        return this;
    }
}
