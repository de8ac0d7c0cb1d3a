package io.playmaker.trigger;

import io.playmaker.health.Band;
import io.playmaker.health.Replay.Turn;
import io.playmaker.playbook.Candidate;
import io.playmaker.playbook.ImaginedLedger;
import io.playmaker.playbook.ImaginedLedger.Ended;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.trigger.ComingAgain.Coming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One account's past once more, by one table and one course of its health: what would have started. */
final class LivedAgain {

    private final PastAccount past;
    private final List<Turn> turns;
    private final List<Coming> coming;
    private final ImaginedLedger ledger;
    private final Rules rules;
    private final List<Asking> waiting = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private int turn;
    private int come;
    private int asked;
    private Band band = Band.UNKNOWN;

    /** @param coming every moment that comes from elsewhere, in any order */
    LivedAgain(PastAccount past, List<Turn> turns, List<Coming> coming, ImaginedLedger ledger, Rules rules) {
        this.past = past;
        this.turns = turns;
        this.coming = coming.stream().sorted(Comparator.comparing(Coming::at)).toList();
        this.ledger = ledger;
        this.rules = rules;
    }

    /** @param from nothing starts before */
    record Rules(Decisions.Table table, TriggerSettings settings, Instant from) {}

    /** A start as it would have been. */
    record Start(String playbook, String subject, String moment, String rule, Instant at) {}

    /** A moment that asks, with the playbooks about which it was decided already, and when to look again. */
    private static final class Asking {

        private final NewMoment moment;
        private final int number;
        private final Set<String> settled = new HashSet<>();
        private Instant look = Instant.MAX;
        private int priority;

        Asking(NewMoment moment, int number) {
            this.moment = moment;
            this.number = number;
        }
    }

    /** Everything that would have started before then. */
    List<Start> startsBefore(Instant until) {
        for (Instant at = next(); at.isBefore(until); at = next()) live(at);
        return starts;
    }

    private Instant next() {
        Instant next = ledger.next();
        if (turn < turns.size()) next = first(next, turns.get(turn).at());
        if (come < coming.size()) next = first(next, coming.get(come).at());
        for (Asking one : waiting) next = first(next, one.look);
        return next;
    }

    private void live(Instant at) {
        List<Ended> ended = new ArrayList<>(ledger.endedBy(at));
        List<NewMoment> news = news(at);
        if (at.isBefore(rules.from())) return;
        if (news.stream().anyMatch(LivedAgain::isGoodbye)) ended.addAll(ledger.abandonAll(at));
        List<Asking> waited = again(at, !ended.isEmpty());
        List<Asking> asking = new ArrayList<>(waited.subList(0, Math.min(1, waited.size())));
        for (Ended one : ended) asking.add(new Asking(LivedMoments.of(past, one), asked++));
        for (NewMoment moment : news) asking.add(new Asking(moment, asked++));
        if (!asking.isEmpty()) decide(asking, at);
        // Of those that waited the others come one by one, the most urgent first.
        for (Asking one : waited.subList(Math.min(1, waited.size()), waited.size())) decide(List.of(one), at);
    }

    private List<NewMoment> news(Instant at) {
        List<NewMoment> news = new ArrayList<>();
        for (; come < coming.size() && !coming.get(come).at().isAfter(at); come++) {
            NewMoment moment = coming.get(come).moment();
            if (moment.happenedAt().isAfter(at.minus(rules.settings().tooOld()))) news.add(moment);
        }
        for (; turn < turns.size() && !turns.get(turn).at().isAfter(at); turn++) {
            band = turns.get(turn).band();
            news.addAll(LivedMoments.of(past, turns.get(turn)));
        }
        return news;
    }

    /** Those that waited, when it is their turn; those that are no longer true are passed over. */
    private List<Asking> again(Instant at, boolean runsEnded) {
        List<Asking> due = new ArrayList<>();
        for (Asking one : List.copyOf(waiting)) {
            if (!runsEnded && one.look.isAfter(at)) continue;
            waiting.remove(one);
            if (seen(one, at).holds()) due.add(one);
        }
        due.sort(Comparator.<Asking>comparingInt(one -> -one.priority).thenComparingInt(one -> one.number));
        return due;
    }

    private void decide(List<Asking> asking, Instant at) {
        List<Candidate> candidates = new ArrayList<>();
        List<Asking> from = new ArrayList<>();
        for (Asking one : asking) {
            MomentFacts.Seen seen = seen(one, at);
            for (Decisions.Choice choice : rules.table().choose(seen.facts())) {
                if (one.settled.contains(choice.playbook())) continue;
                candidates.add(ChoosePlaybooks.candidate(seen, choice, 0));
                from.add(one);
            }
        }
        if (!candidates.isEmpty()) take(candidates, from, at);
    }

    private void take(List<Candidate> candidates, List<Asking> from, Instant at) {
        List<Verdict> verdicts = ledger.decide(candidates, at);
        Set<Asking> wait = new LinkedHashSet<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Candidate candidate = candidates.get(i);
            Asking one = from.get(i);
            if (!verdicts.get(i).waits()) one.settled.add(candidate.playbook());
            else if (wait.add(one)) one.priority = candidate.priority();
            else one.priority = Math.max(one.priority, candidate.priority());
            if (verdicts.get(i) == Verdict.STARTED) starts.add(start(one.moment, candidate, at));
        }
        Instant look = at.plus(rules.settings().lookAgainAfter());
        for (Asking one : wait) {
            one.look = look;
            waiting.add(one);
        }
    }

    private MomentFacts.Seen seen(Asking one, Instant at) {
        return MomentFacts.seen(
                one.moment.unkept(),
                past.account().segment(),
                past.stages().at(at).name(),
                band.name());
    }

    private static Start start(NewMoment moment, Candidate candidate, Instant at) {
        String rule = String.valueOf(candidate.decision().get("rule"));
        return new Start(candidate.playbook(), candidate.subject(), moment.type(), rule, at);
    }

    private static boolean isGoodbye(NewMoment moment) {
        return moment.type().equals("account-churned")
                || moment.type().equals(StagesThen.CHANGED)
                        && "CHURNED".equals(moment.facts().get("toStage"));
    }

    private static Instant first(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
