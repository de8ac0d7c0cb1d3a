package io.playmaker.playbook;

import io.playmaker.playbook.Start.Verdict;
import io.playmaker.playbook.StartLedger.Decided;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts all that may start in one engine command, and writes the ledger and the runs, each in one batch. */
@Component
class Starter {

    private final Turns turns;
    private final StartLedger ledger;
    private final StartFacts facts;
    private final RunBook book;
    private final Engine engine;
    private final Clock clock;

    Starter(Turns turns, StartLedger ledger, StartFacts facts, RunBook book, Engine engine, Clock clock) {
        this.turns = turns;
        this.ledger = ledger;
        this.facts = facts;
        this.book = book;
        this.engine = engine;
        this.clock = clock;
    }

    List<Start> start(List<Candidate> candidates) {
        if (candidates.isEmpty()) return List.of();
        turns.take(candidates.stream().map(Candidate::account).toList());
        List<Decided> decided = ledger.decide(candidates);
        List<Start> starts = lines(decided);
        book.starts().insert(starts);
        begin(starts, decided);
        return starts;
    }

    /** What would be decided now; nothing is written. */
    List<Foreseen> wouldStart(List<Candidate> candidates) {
        if (candidates.isEmpty()) return List.of();
        return ledger.decide(candidates).stream()
                .map(decided -> new Foreseen(
                        decided.candidate().account(),
                        decided.candidate().playbook(),
                        decided.verdict(),
                        decided.explanation()))
                .toList();
    }

    private void begin(List<Start> starts, List<Decided> decided) {
        Map<AccountId, Map<String, Object>> accounts = facts.of(accountsToStart(decided));
        List<Run> runs = new ArrayList<>();
        List<Engine.Order> orders = new ArrayList<>();
        List<Duration> cooldowns = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            if (start.run() == null) continue;
            Map<String, Object> account = accounts.get(start.account());
            if (account == null) throw Missing.of("account", start.account());
            Candidate candidate = decided.get(i).candidate();
            runs.add(run(start, start.run(), candidate));
            orders.add(order(start.run(), candidate, account));
            cooldowns.add(decided.get(i).cooldown());
        }
        if (runs.isEmpty()) return;
        book.runs().insert(runs);
        List<Engine.Started> started = engine.start(orders);
        book.runs()
                .started(IntStream.range(0, runs.size())
                        .mapToObj(i -> new RunRows.Begun(runs.get(i).id(), started.get(i), cooldowns.get(i)))
                        .toList());
    }

    private List<Start> lines(List<Decided> decided) {
        List<Long> ids = book.starts().ids(decided.size());
        int starting = (int)
                decided.stream().filter(d -> d.verdict() == Verdict.STARTED).count();
        var runIds = book.runs().ids(starting).iterator();
        Instant now = clock.instant();
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            boolean started = decided.get(i).verdict() == Verdict.STARTED;
            starts.add(line(ids.get(i), decided.get(i), started ? runIds.next() : null, now));
        }
        return starts;
    }

    private static Start line(long id, Decided decided, @Nullable Long run, Instant now) {
        Candidate candidate = decided.candidate();
        return new Start(
                id,
                candidate.moment(),
                candidate.playbook(),
                candidate.account(),
                candidate.subject(),
                decided.verdict(),
                decided.explanation(),
                candidate.decision(),
                run,
                candidate.by(),
                now,
                decided.mayStartAt());
    }

    private static java.util.Set<AccountId> accountsToStart(List<Decided> decided) {
        return decided.stream()
                .filter(d -> d.verdict() == Verdict.STARTED)
                .map(d -> d.candidate().account())
                .collect(Collectors.toSet());
    }

    private static Run run(Start start, long id, Candidate candidate) {
        return new Run(
                id,
                start.playbook(),
                0,
                start.account(),
                start.subject(),
                "",
                Run.State.RUNNING,
                candidate.why(),
                start.by(),
                start.at(),
                null,
                null,
                null,
                start.id(),
                null);
    }

    private static Engine.Order order(long run, Candidate candidate, Map<String, Object> account) {
        Map<String, Object> variables = new HashMap<>(candidate.variables());
        variables.putAll(account);
        variables.put("runId", run);
        variables.put("reason", candidate.why());
        variables.put("subject", candidate.subject());
        variables.put("priority", Math.min(candidate.priority(), Step.ESCALATED - 1));
        return new Engine.Order(candidate.playbook(), Long.toString(run), variables);
    }
}
