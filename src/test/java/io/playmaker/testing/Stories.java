package io.playmaker.testing;

import io.playmaker.engine.ByHand;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets tests tell the story of a run: who does which step, what the world says, and how time passes. */
@Component
public class Stories {

    private final Playbooks playbooks;
    private final ByHand engine;
    private final TestClock clock;

    Stories(Playbooks playbooks, ByHand engine, TestClock clock) {
        this.playbooks = playbooks;
        this.engine = engine;
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

    /** The newest run of the playbook about this one thing, such as a ticket. */
    public Story about(String playbook, AccountId account, String subject) {
        return playbooks.runsOf(account).stream()
                .filter(run -> run.playbook().equals(playbook) && run.subject().equals(subject))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new AssertionError("The account has no run of " + playbook + " about " + subject));
    }

    private Story of(Run run) {
        Story story = new Story(run.id(), playbooks, engine, clock);
        return story.letActionsWork();
    }
}
