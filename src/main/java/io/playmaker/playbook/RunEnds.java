package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What runs can be told from outside: to end early, to change hands, or what their model waits for. */
@Component
class RunEnds {

    static final String CANCELLED = "CANCELLED";
    static final String ABANDONED = "ABANDONED";

    private final Engine engine;
    private final RunJournal journal;
    private final RunRows runs;

    RunEnds(Engine engine, RunJournal journal, RunRows runs) {
        this.engine = engine;
        this.journal = journal;
        this.runs = runs;
    }

    void message(Run run, String message, Map<String, Object> variables, String by) {
        switch (message) {
            case "cancel-run" -> cancel(run, text(variables, "reason"), by);
            case "account-churned" -> end(run, ABANDONED, text(variables, "reason"));
            case "owner-changed" ->
                engine.reassign(running(run).processInstance(), text(variables, "from"), text(variables, "to"));
            default -> engine.message(running(run).processInstance(), message, variables);
        }
    }

    void cancel(Run run, String reason, String by) {
        if (reason.isBlank()) throw new Invalid("reason", "Say why this run is cancelled; its page shows it.");
        end(run, CANCELLED, reason + " (" + by + ")");
    }

    /** Ends every run of the account that has no outcome yet; one that has is finishing its last steps. */
    void abandonAll(AccountId account, String reason, String by) {
        for (Run run : runs.running(account)) {
            if (run.outcome() == null
                    && run.parent() == null
                    && !Actions.by(run).equals(by)) {
                end(run, ABANDONED, reason);
            }
        }
    }

    private void end(Run run, String outcome, String reason) {
        running(run);
        journal.outcomeReached(run.id(), outcome, reason);
        engine.cancel(run.processInstance(), reason);
        journal.runOver(run.id());
    }

    private static Run running(Run run) {
        if (run.state() == Run.State.ENDED) {
            throw new Refused("Run %d is over since %s with the outcome %s; it can be told nothing more."
                    .formatted(run.id(), run.endedAt(), run.outcome()));
        }
        return run;
    }

    private static String text(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        if (value instanceof String text && !text.isBlank()) return text;
        throw new Invalid(name, "This message needs the text variable " + name + ".");
    }
}
