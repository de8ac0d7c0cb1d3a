package io.playmaker.playbook;

import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Decides which of the playbooks asked for may start, and says why not. Few queries for a whole batch. */
@Component
class StartLedger {

    private final ActiveRuns runs;
    private final Engine engine;
    private final RetiredVersions retired;
    private final PlaybookSettings settings;
    private final Clock clock;

    StartLedger(ActiveRuns runs, Engine engine, RetiredVersions retired, PlaybookSettings settings, Clock clock) {
        this.runs = runs;
        this.engine = engine;
        this.retired = retired;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was decided about a candidate, and the sentence that explains it.
     *
     * @param cooldown how long the playbook rests for this account after the run that starts
     */
    record Decided(Candidate candidate, Verdict verdict, String explanation, Duration cooldown) {}

    /** One decision for each candidate, in the order given; higher priorities are looked at first. */
    List<Decided> decide(List<Candidate> candidates) {
        StartRules rules = rules(candidates);
        Decided[] decided = new Decided[candidates.size()];
        IntStream.range(0, decided.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -candidates.get(i).priority()))
                .forEach(i -> decided[i] = decide(rules, candidates.get(i)));
        return List.of(decided);
    }

    private StartRules rules(List<Candidate> candidates) {
        Collection<String> playbooks =
                candidates.stream().map(Candidate::playbook).collect(Collectors.toSet());
        Collection<AccountId> accounts =
                candidates.stream().map(Candidate::account).collect(Collectors.toSet());
        return new StartRules(
                settings,
                Set.copyOf(engine.startable(playbooks)),
                new StartRules.Known(
                        runs.active(candidates.stream().map(StartRules::key).collect(Collectors.toSet())),
                        runs.lastEnded(playbooks, accounts),
                        runs.countActive(accounts)));
    }

    private Decided decide(StartRules rules, Candidate candidate) {
        int running = rules.running(candidate.account());
        Duration rest = rules.cooldown(candidate);
        Verdict verdict = rules.decide(candidate, clock.instant());
        return switch (verdict) {
            case STARTED -> new Decided(candidate, verdict, candidate.why(), rest);
            case ALREADY_ACTIVE -> not(candidate, verdict, alreadyActive(candidate));
            case ON_COOLDOWN -> not(candidate, verdict, onCooldown(candidate, rules.freeFrom(candidate), rest));
            case HELD_OUT -> not(candidate, verdict, heldOut(candidate));
            case WAITS_FOR_OTHERS -> not(candidate, verdict, waits(candidate, running));
            case RETIRED, NO_SUCH_PLAYBOOK -> notThere(candidate);
        };
    }

    private static String onCooldown(Candidate candidate, Instant free, Duration rest) {
        return "Not started: the last %s for this account ended on %s, and it rests for %s. It may start again from %s%s."
                .formatted(
                        candidate.playbook(),
                        day(free.minus(rest)),
                        days(rest),
                        day(free),
                        candidate.moment() == null ? ", or now if you override the rest" : "");
    }

    private Decided notThere(Candidate candidate) {
        return retired.known()
                .last(candidate.playbook())
                .map(one -> not(candidate, Verdict.RETIRED, retired(one)))
                .orElseGet(() -> not(candidate, Verdict.NO_SUCH_PLAYBOOK, noSuchPlaybook(candidate)));
    }

    private static String retired(RetiredVersions.Retired one) {
        return "Not started: %s was retired on %s by %s: %s. It starts again once that is taken back on its page."
                .formatted(one.playbook(), day(one.at()), one.by(), one.reason().replaceAll("\\.$", ""));
    }

    private static String heldOut(Candidate candidate) {
        return "Not started: this account is held out of %s, to see what happens without it. A person may start it by hand."
                .formatted(candidate.playbook());
    }

    private static Decided not(Candidate candidate, Verdict verdict, String explanation) {
        return new Decided(candidate, verdict, explanation, Duration.ZERO);
    }

    private static String noSuchPlaybook(Candidate candidate) {
        return "Not started: there is no playbook called %s. Deploy it, or correct its name in the decision table."
                .formatted(candidate.playbook());
    }

    private static String alreadyActive(Candidate candidate) {
        return "Not started: %s is already under way for this account%s."
                .formatted(candidate.playbook(), candidate.subject().isEmpty() ? "" : " and " + candidate.subject());
    }

    private String waits(Candidate candidate, int running) {
        return "%s waits: %d playbooks are under way for this account and %d is the limit. It may start when one of them ends."
                .formatted(candidate.playbook(), running, settings.runsPerAccount());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String days(Duration duration) {
        return duration.toDays() == 1 ? "1 day" : duration.toDays() + " days";
    }
}
