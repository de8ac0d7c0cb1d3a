package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of playbooks: the catalogue, the start ledger, runs and their steps. */
@Service
@Transactional
public class Playbooks {

    private final Starter starter;
    private final RunBook book;
    private final Engine engine;
    private final RunEnds ends;
    private final Troubles troubles;

    Playbooks(Starter starter, RunBook book, Engine engine, RunEnds ends, Troubles troubles) {
        this.starter = starter;
        this.book = book;
        this.engine = engine;
        this.ends = ends;
        this.troubles = troubles;
    }

    /** Every playbook that may be started, by name. */
    public List<Playbook> catalogue() {
        return engine.playbooks().stream()
                .sorted(Comparator.comparing(Playbook::name))
                .toList();
    }

    /**
     * What a playbook states about itself in that version, such as a run's.
     *
     * @throws Missing when there is none
     */
    public Playbook playbook(String key, int version) {
        return engine.playbook(key, version).orElseThrow(() -> Missing.of("playbook", key + " in version " + version));
    }

    /** The model of a run's playbook in the run's version, as BPMN XML. */
    public String diagram(String playbook, int version) {
        return engine.diagram(playbook, version)
                .orElseThrow(() -> Missing.of("playbook", playbook + " in version " + version));
    }

    /**
     * Decides about each candidate and starts all that may, in one engine command. One verdict for each candidate, in
     * the order given, written to the ledger; all in the caller's transaction. Of two candidates for the same playbook,
     * account and subject the one with the higher priority wins, then the first.
     */
    public List<Start> start(List<Candidate> candidates) {
        return starter.start(candidates);
    }

    /** What the ledger would say now about each, in the order given. Nothing is written. */
    @Transactional(readOnly = true)
    public List<Foreseen> wouldStart(List<Candidate> candidates) {
        return starter.wouldStart(candidates);
    }

    /**
     * A person or another system starts a playbook.
     *
     * @param reason shown on its tasks; needed
     * @param override ignore the rest that the last run of this playbook asked for
     * @throws Refused when it may not start, saying why
     */
    public Run startByHand(
            String playbook,
            AccountId account,
            String subject,
            String reason,
            boolean override,
            Map<String, Object> variables,
            String by) {
        if (reason.isBlank()) throw new Invalid("reason", "Say why you start this playbook; its tasks show it.");
        Candidate candidate = new Candidate(
                playbook, account, subject, 50, null, override, reason, by, null, Map.of("by", "hand"), variables);
        Start start = starter.start(List.of(candidate)).get(0);
        if (start.run() == null) throw new Refused(start.explanation());
        return run(start.run());
    }

    /** @throws Missing when there is no such run */
    public Run run(long id) {
        return find(id).orElseThrow(() -> Missing.of("run", id));
    }

    public Optional<Run> find(long id) {
        return book.runs().find(id);
    }

    /** Running ones first, then the newest. */
    public List<Run> runsOf(AccountId account) {
        return book.runs().of(account);
    }

    /** How many runs are active for each of these accounts. */
    public Map<AccountId, Integer> activeRuns(Collection<AccountId> accounts) {
        return book.active().countActive(accounts);
    }

    /** In the order they were opened. */
    public List<Step> steps(long run) {
        return book.steps().of(run);
    }

    /** The open step of that engine task, if it is one of ours. */
    public Optional<Step> stepOfTask(String task) {
        return book.steps().openOfTask(task);
    }

    /** Ids of the model elements where the run stands now; empty when it is over. */
    public List<String> standsAt(long run) {
        Run known = run(run);
        return known.state() == Run.State.ENDED ? List.of() : engine.standsAt(known.processInstance());
    }

    /** Messages the run can be told now, besides {@code account-churned}, {@code owner-changed}, {@code cancel-run}. */
    public List<String> awaitedMessages(long run) {
        Run known = run(run);
        return known.state() == Run.State.ENDED ? List.of() : engine.awaitedMessages(known.processInstance());
    }

    /**
     * Tells a run something: {@code cancel-run} ends it as {@code CANCELLED}, {@code account-churned} as
     * {@code ABANDONED}, both with a needed variable {@code reason}; {@code owner-changed} moves its open steps from
     * the person in the variable {@code from} to the one in {@code to}; any other name is handed to the model.
     */
    public void message(long run, String message, Map<String, Object> variables, String by) {
        ends.message(run(run), message, variables, by);
    }

    /**
     * Something that happened to an account, and that its runs may wait for.
     *
     * @param subject what it is about besides the account; runs about something else do not hear it. Empty for all
     */
    public record Telling(
            AccountId account, String subject, String message, Map<String, Object> variables, String why) {}

    /**
     * Tells the runs of accounts what happened: {@code account-churned} ends them all as {@code ABANDONED}, any other
     * message goes to those that wait for it now. A run about one thing, such as a ticket, does not hear what happened to
     * another.
     *
     * @return what was done for each, in the order given; an empty text when nobody waited
     */
    public List<String> tell(List<Telling> news) {
        return ends.tellAll(news);
    }

    /** Ends a run as {@code CANCELLED}. */
    public void cancel(long run, String reason, String by) {
        ends.cancel(run(run), reason, by);
    }

    /** Lines of the ledger for a moment. */
    public List<Start> startsOfMoment(long moment) {
        return book.starts().ofMoments(List.of(moment));
    }

    /** Lines of the ledger for these moments, in one query. */
    public List<Start> startsOfMoments(Collection<Long> moments) {
        return book.starts().ofMoments(moments);
    }

    /** What the ledger said last about each playbook for each of these moments, counted. */
    public Map<Start.Verdict, Integer> verdicts(Collection<Long> moments) {
        return book.starts().verdicts(moments);
    }

    /** The ledger's line that started this run: why do I have this task? */
    public Start startOf(long run) {
        return book.starts().find(run(run).start()).orElseThrow(() -> Missing.of("start of run", run));
    }

    /** Lines of the ledger of an account, the newest first. */
    public List<Start> startsOf(AccountId account, int limit) {
        return book.starts().ofAccount(account, limit);
    }

    /** How often each row of the decision table asked for its playbook since then, by the row's id. */
    public Map<String, Fired> fired(Instant since) {
        return book.starts().fired(since);
    }

    /**
     * @param asked how often the row matched
     * @param started how often that started a run; the ledger said why not the other times
     */
    public record Fired(int asked, int started) {}

    /** What went wrong in a run, or in any, and still needs a person; the newest first. */
    public List<Trouble> troubles(@Nullable Long run) {
        return troubles.unsolved(run);
    }

    /**
     * Tries again what failed, now; if it fails again, that is a new trouble.
     *
     * @throws Refused when it is solved already
     */
    public void retry(long trouble, String by) {
        troubles.retry(trouble, by);
    }

    /**
     * Takes a trouble off the list because a person has dealt with it, such as a message delivered by hand.
     *
     * @throws Refused when it is solved already, or when the run stands still because of it
     */
    public void dismiss(long trouble, String by) {
        troubles.dismiss(trouble, by);
    }

    /** @param activity id of the model element, or {@code message} for a message that could not be sent */
    public record Trouble(long id, long run, String activity, String error, java.time.Instant at) {}
}
