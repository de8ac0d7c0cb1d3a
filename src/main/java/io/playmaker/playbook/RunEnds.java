package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What runs can be told from outside: to end early, to change hands, or what their model waits for. */
@Component
class RunEnds {

    static final String CANCELLED = "CANCELLED";
    static final String ABANDONED = "ABANDONED";
    private static final String ACCOUNT_CHURNED = "account-churned";

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
            case ACCOUNT_CHURNED -> end(run, ABANDONED, text(variables, "reason"));
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
    int abandonAll(AccountId account, String reason, String by) {
        int ended = 0;
        for (Run run : runs.running(account)) {
            if (run.outcome() == null
                    && run.parent() == null
                    && !Actions.by(run).equals(by)
                    && !comesToItsEnd(run)) {
                end(run, ABANDONED, reason);
                ended++;
            }
        }
        return ended;
    }

    /** A playbook that it called is finishing its last steps, and then so does this one. */
    private boolean comesToItsEnd(Run run) {
        return runs.called(run.id()).stream().anyMatch(called -> called.outcome() != null);
    }

    List<String> tellAll(List<Playbooks.Telling> news) {
        Set<String> awaited =
                engine.awaited(news.stream().map(Playbooks.Telling::message).collect(Collectors.toSet()));
        return news.stream().map(telling -> tell(telling, awaited)).toList();
    }

    private String tell(Playbooks.Telling telling, Set<String> awaited) {
        if (telling.message().equals(ACCOUNT_CHURNED)) {
            int ended = abandonAll(telling.account(), telling.why(), "");
            return ended == 0 ? "" : "Ended " + ended + " playbooks of the account.";
        }
        if (!awaited.contains(telling.message())) return "";
        List<Run> told = hear(telling);
        if (told.isEmpty()) return "";
        return "Told " + told.stream().map(Actions::by).collect(Collectors.joining(" and ")) + ".";
    }

    /** Hands the message to those of the account's runs that it concerns and that wait for it now. */
    private List<Run> hear(Playbooks.Telling telling) {
        List<Run> told = new ArrayList<>();
        List<Run> running = runs.running(telling.account());
        for (Run run : running) {
            if (!concerns(telling, run, running)) continue;
            if (!engine.awaitedMessages(run.processInstance()).contains(telling.message())) continue;
            engine.message(run.processInstance(), telling.message(), telling.variables());
            told.add(run);
        }
        return told;
    }

    /** A called run stands for its caller, whose subject it may not bear. */
    private static boolean concerns(Playbooks.Telling telling, Run run, List<Run> running) {
        if (telling.subject().isEmpty()
                || run.subject().isEmpty()
                || run.subject().equals(telling.subject())) return true;
        return running.stream()
                .filter(caller -> Objects.equals(caller.id(), run.parent()))
                .anyMatch(caller -> concerns(telling, caller, running));
    }

    private void end(Run run, String outcome, String reason) {
        running(run);
        reached(run, outcome, reason);
        engine.cancel(run.processInstance(), reason);
        journal.runOver(run.id());
    }

    /** Sub-playbooks end with their caller, and as it does. */
    private void reached(Run run, String outcome, String reason) {
        journal.outcomeReached(run.id(), outcome, reason);
        runs.called(run.id()).forEach(called -> reached(called, outcome, reason));
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
