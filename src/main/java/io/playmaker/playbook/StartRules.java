package io.playmaker.playbook;

import io.playmaker.playbook.ActiveRuns.Key;
import io.playmaker.playbook.ActiveRuns.LastRun;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The rules by which a playbook may start, and what they look at; kept up to date as runs start and end. */
final class StartRules {

    private final PlaybookSettings settings;
    private final Set<String> deployed;
    private final Set<String> active;
    private final Map<Key, LastRun> lastEnded;
    private final Map<AccountId, Integer> busy;

    StartRules(PlaybookSettings settings, Set<String> deployed, Known known) {
        this.settings = settings;
        this.deployed = deployed;
        this.active = new HashSet<>(known.active());
        this.lastEnded = new HashMap<>(known.lastEnded());
        this.busy = new HashMap<>(known.busy());
    }

    /**
     * What is known of runs.
     *
     * @param active the keys of those that are active, as text
     * @param busy how many are active for each account
     */
    record Known(Set<String> active, Map<Key, LastRun> lastEnded, Map<AccountId, Integer> busy) {}

    static Key key(Candidate candidate) {
        return new Key(candidate.playbook(), candidate.account(), candidate.subject());
    }

    /** One answer for each candidate, in the order given; higher priorities are looked at first. */
    static <T> List<T> byPriority(List<Candidate> candidates, Function<Candidate, T> decide) {
        Map<Integer, T> answers = new TreeMap<>();
        IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -candidates.get(i).priority()))
                .forEach(i -> answers.put(i, decide.apply(candidates.get(i))));
        return List.copyOf(answers.values());
    }

    /** One that starts is active from then on. A playbook that was retired counts as one that is not there. */
    Verdict decide(Candidate candidate, Instant now) {
        Verdict verdict = verdict(candidate, now);
        return verdict == Verdict.STARTED && !begun(key(candidate), true) ? Verdict.ALREADY_ACTIVE : verdict;
    }

    /** What {@link #decide} says, while nothing begins. */
    Verdict verdict(Candidate candidate, Instant now) {
        if (!deployed.contains(candidate.playbook())) return Verdict.NO_SUCH_PLAYBOOK;
        if (active.contains(key(candidate).text())) return Verdict.ALREADY_ACTIVE;
        if (freeFrom(candidate).isAfter(now)) return Verdict.ON_COOLDOWN;
        // Only a moment can be held out or wait; what a person or a running playbook starts on purpose is not held
        // back.
        if (candidate.moment() == null) return Verdict.STARTED;
        if (settings.holdsOut(candidate.playbook(), candidate.account())) return Verdict.HELD_OUT;
        return running(candidate.account()) >= settings.runsPerAccount() ? Verdict.WAITS_FOR_OTHERS : Verdict.STARTED;
    }

    Instant freeFrom(Candidate candidate) {
        LastRun last = lastEnded.get(key(candidate));
        if (last == null || candidate.override()) return Instant.MIN;
        return last.ended().plus(cooldown(candidate));
    }

    Duration cooldown(Candidate candidate) {
        if (candidate.cooldown() != null) return candidate.cooldown();
        LastRun last = lastEnded.get(key(candidate));
        return last == null ? Duration.ZERO : last.cooldown();
    }

    int running(AccountId account) {
        return busy.getOrDefault(account, 0);
    }

    /**
     * @param counts whether it counts against the most that an account may have at once
     * @return false when one was active already
     */
    boolean begun(Key key, boolean counts) {
        boolean begins = active.add(key.text());
        if (begins && counts) busy.merge(key.account(), 1, Integer::sum);
        return begins;
    }

    void ended(Key key, LastRun last, boolean counts) {
        if (active.remove(key.text()) && counts) busy.merge(key.account(), -1, Integer::sum);
        lastEnded.put(key, last);
    }
}
