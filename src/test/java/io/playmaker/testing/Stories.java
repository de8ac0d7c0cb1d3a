package io.playmaker.testing;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.People;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Lets tests tell the story of a run: who does which step, what the world says, and how time passes. */
@Component
public class Stories {

    private final Playbooks playbooks;
    private final ProcessEngine engine;
    private final People people;
    private final TestClock clock;

    Stories(Playbooks playbooks, ProcessEngine engine, People people, TestClock clock) {
        this.playbooks = playbooks;
        this.engine = engine;
        this.people = people;
        this.clock = clock;
    }

    /** The CS lead starts the playbook by hand. */
    public Story begin(String playbook, AccountId account) {
        return of(playbooks.startByHand(playbook, account, "", "The lead wants it", false, Map.of(), "lena"));
    }

    /** A run that began by itself, or that this account has had for a while. */
    public Story newest(String playbook, AccountId account) {
        return playbooks.runsOf(account).stream()
                .filter(run -> run.playbook().equals(playbook))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new AssertionError("The account has no run of " + playbook));
    }

    private Story of(Run run) {
        Story story = new Story(run.id(), playbooks, new Cast(engine, people), clock);
        return story.letActionsWork();
    }
}
