package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The front door of playbooks: the catalogue, the start ledger, runs and their steps. */
@Service
public class Playbooks {

    /** Every playbook that may be started, by name. */
    public List<Playbook> catalogue() {
        throw new UnsupportedOperationException();
    }

    /** The model of a run's playbook in the run's version, as BPMN XML. */
    public String diagram(String playbook, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides about each candidate and starts all that may, in one engine command. One verdict for each candidate, in
     * the order given, written to the ledger; all in the caller's transaction. Of two candidates for the same playbook,
     * account and subject the first wins.
     */
    public List<Start> start(List<Candidate> candidates) {
        throw new UnsupportedOperationException();
    }

    /**
     * A person or another system starts a playbook.
     *
     * @param reason shown on its tasks; needed
     * @param override ignore the cooldown
     * @throws io.playmaker.shared.Refused when it may not start, saying why
     */
    public Run startByHand(
            String playbook,
            AccountId account,
            String subject,
            String reason,
            boolean override,
            Map<String, Object> variables,
            String by) {
        throw new UnsupportedOperationException();
    }

    public Run run(long id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Running ones first, then the newest. */
    public List<Run> runsOf(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** How many runs are active for each of these accounts. */
    public Map<AccountId, Integer> activeRuns(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException();
    }

    /** In the order they were opened. */
    public List<Step> steps(long run) {
        throw new UnsupportedOperationException();
    }

    /** The open step of that engine task, if it is one of ours. */
    public Optional<Step> stepOfTask(String task) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the model elements where the run stands now; empty when it is over. */
    public List<String> standsAt(long run) {
        throw new UnsupportedOperationException();
    }

    /** Messages the run can be told now, besides {@code account-churned}, {@code owner-changed}, {@code cancel-run}. */
    public List<String> awaitedMessages(long run) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells a run something: {@code cancel-run} ends it as {@code CANCELLED}, {@code account-churned} as
     * {@code ABANDONED}, both with a needed variable {@code reason}; {@code owner-changed} moves its open steps; any
     * other name is handed to the model.
     */
    public void message(long run, String message, Map<String, Object> variables, String by) {
        throw new UnsupportedOperationException();
    }

    /** Ends a run as {@code CANCELLED}. */
    public void cancel(long run, String reason, String by) {
        throw new UnsupportedOperationException();
    }

    /** Lines of the ledger for a moment. */
    public List<Start> startsOfMoment(long moment) {
        throw new UnsupportedOperationException();
    }

    /** The ledger's line that started this run: why do I have this task? */
    public Start startOf(long run) {
        throw new UnsupportedOperationException();
    }

    /** Lines of the ledger of an account, the newest first. */
    public List<Start> startsOf(AccountId account, int limit) {
        throw new UnsupportedOperationException();
    }

    /** What went wrong in a run and still needs a person. */
    public List<Trouble> troubles(@Nullable Long run) {
        throw new UnsupportedOperationException();
    }

    public record Trouble(long id, long run, String activity, String error, java.time.Instant at) {}
}
