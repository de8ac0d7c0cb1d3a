package io.playmaker.playbook;

import io.playmaker.playbook.ActiveRuns.Key;
import io.playmaker.playbook.ActiveRuns.LastRun;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The start ledger of one account in a past that might have been. Time goes forward only. */
public final class ImaginedLedger {

    private final AccountId account;
    private final StartRules rules;
    private final Map<String, Duration> lasts;
    private final List<PastRun> real = new ArrayList<>();
    private final PriorityQueue<PastRun> given = new PriorityQueue<>(Comparator.comparing(PastRun::startedAt));
    private final PriorityQueue<Going> going = new PriorityQueue<>(Comparator.comparing(Going::end));

    ImaginedLedger(AccountId account, StartRules rules, Map<String, Duration> lasts) {
        this.account = account;
        this.rules = rules;
        this.lasts = lasts;
    }

    /** A run under way. */
    private record Going(
            Key key,
            Instant end,
            Duration cooldown,
            boolean called,
            @Nullable String outcome) {}

    /** A run that ended. Its outcome is only known when it really took place. */
    public record Ended(
            String playbook,
            String subject,
            Instant at,
            @Nullable String outcome) {}

    ImaginedLedger knowing(Instant from, List<PastRun> really) {
        for (PastRun run : really) {
            if (run.startedAt().isBefore(from) || !run.byMoment()) given.add(run);
            else real.add(run);
        }
        var unused = endedBy(from.minusNanos(1));
        return this;
    }

    /** When a run ends or one that is given begins; {@link Instant#MAX} when nothing is under way. */
    public Instant next() {
        Instant ends = going.isEmpty() ? Instant.MAX : going.peek().end();
        Instant begins = given.isEmpty() ? Instant.MAX : given.peek().startedAt();
        return ends.isBefore(begins) ? ends : begins;
    }

    /** Lets time go on until then, and says what ended. */
    public List<Ended> endedBy(Instant at) {
        List<Ended> ended = new ArrayList<>();
        for (Instant next = next(); !next.isAfter(at) && next.isBefore(Instant.MAX); next = next()) {
            if (!going.isEmpty() && going.peek().end().equals(next)) ended.add(end(going.remove(), next));
            else begin(given.remove());
        }
        return ended;
    }

    /** Ends everything that is under way: the customer is gone. */
    public List<Ended> abandonAll(Instant at) {
        List<Ended> ended = new ArrayList<>();
        while (!going.isEmpty()) {
            Ended one = end(going.remove(), at);
            ended.add(new Ended(one.playbook(), one.subject(), at, RunEnds.ABANDONED));
        }
        return ended;
    }

    /** One verdict for each candidate, in the order given; higher priorities are looked at first. */
    public List<Verdict> decide(List<Candidate> candidates, Instant at) {
        return StartRules.byPriority(candidates, one -> decide(one, at));
    }

    private Verdict decide(Candidate candidate, Instant at) {
        Duration cooldown = rules.cooldown(candidate);
        Verdict verdict = rules.decide(candidate, at);
        if (verdict == Verdict.STARTED) going.add(started(StartRules.key(candidate), cooldown, at));
        return verdict;
    }

    private Going started(Key key, Duration cooldown, Instant at) {
        for (PastRun run : real) {
            boolean same =
                    run.playbook().equals(key.playbook()) && run.subject().equals(key.subject());
            if (!same || !day(run.startedAt()).equals(day(at))) continue;
            real.remove(run);
            return new Going(key, end(run), cooldown, false, run.outcome());
        }
        return new Going(key, at.plus(Objects.requireNonNull(lasts.get(key.playbook()))), cooldown, false, null);
    }

    private void begin(PastRun run) {
        Key key = new Key(run.playbook(), account, run.called() ? "" : run.subject());
        if (rules.begun(key, !run.called()))
            going.add(new Going(key, end(run), run.cooldown(), run.called(), run.outcome()));
    }

    private Ended end(Going run, Instant at) {
        rules.ended(run.key(), new LastRun(at, run.cooldown()), !run.called());
        return new Ended(run.key().playbook(), run.key().subject(), at, run.outcome());
    }

    private static Instant end(PastRun run) {
        return run.endedAt() == null ? Instant.MAX : run.endedAt();
    }

    private static Instant day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }
}
