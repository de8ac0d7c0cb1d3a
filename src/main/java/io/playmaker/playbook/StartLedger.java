package io.playmaker.playbook;

import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which of the playbooks asked for may start, and says why not. Few queries for a whole batch. */
@Component
class StartLedger {

    private final ActiveRuns runs;
    private final Engine engine;
    private final RetiredVersions retired;
    private final BusyContacts contacts;
    private final PlaybookSettings settings;
    private final Clock clock;

    StartLedger(
            ActiveRuns runs,
            Engine engine,
            RetiredVersions retired,
            BusyContacts contacts,
            PlaybookSettings settings,
            Clock clock) {
        this.runs = runs;
        this.engine = engine;
        this.retired = retired;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was decided about a candidate, and the sentence that explains it.
     *
     * @param cooldown how long the playbook rests for this account after the run that starts
     * @param mayStartAt of one that rests or waits for a contact: when that is over
     */
    record Decided(
            Candidate candidate,
            Verdict verdict,
            String explanation,
            Duration cooldown,
            @Nullable Instant mayStartAt) {}

    /** One decision for each candidate, in the order given; higher priorities are looked at first. */
    List<Decided> decide(List<Candidate> candidates) {
        Map<String, List<String>> deployed =
                engine.startable(candidates.stream().map(Candidate::playbook).collect(Collectors.toSet()));
        StartRules rules = rules(candidates, deployed.keySet());
        BusyContacts.Known busy = busy(candidates, deployed);
        return StartRules.byPriority(
                candidates, one -> waitsForContact(one, rules, busy).orElseGet(() -> decide(rules, one)));
    }

    private StartRules rules(List<Candidate> candidates, Set<String> deployed) {
        Collection<String> playbooks =
                candidates.stream().map(Candidate::playbook).collect(Collectors.toSet());
        Collection<AccountId> accounts =
                candidates.stream().map(Candidate::account).collect(Collectors.toSet());
        return new StartRules(
                settings,
                deployed,
                new StartRules.Known(
                        runs.active(candidates.stream().map(StartRules::key).collect(Collectors.toSet())),
                        runs.lastEnded(playbooks, accounts),
                        runs.countActive(accounts)));
    }

    /** Nothing is asked when none of them writes to anybody at a customer. */
    private BusyContacts.Known busy(List<Candidate> candidates, Map<String, List<String>> deployed) {
        Set<AccountId> customers = candidates.stream()
                .filter(one -> BusyContacts.concerns(one, deployed.getOrDefault(one.playbook(), List.of())))
                .map(Candidate::account)
                .collect(Collectors.toSet());
        return contacts.at(customers, deployed);
    }

    private Optional<Decided> waitsForContact(Candidate candidate, StartRules rules, BusyContacts.Known busy) {
        return busy.of(candidate)
                .filter(full -> rules.verdict(candidate, clock.instant()) == Verdict.STARTED)
                .map(full ->
                        not(candidate, Verdict.WAITS_FOR_CONTACT, WhyNot.waitsFor(candidate, full), full.freeAt()));
    }

    private Decided decide(StartRules rules, Candidate candidate) {
        int running = rules.running(candidate.account());
        Duration rest = rules.cooldown(candidate);
        Verdict verdict = rules.decide(candidate, clock.instant());
        return switch (verdict) {
            case STARTED -> new Decided(candidate, verdict, candidate.why(), rest, null);
            case ALREADY_ACTIVE -> not(candidate, verdict, WhyNot.alreadyActive(candidate));
            case ON_COOLDOWN -> onCooldown(candidate, rules.freeFrom(candidate), rest);
            case HELD_OUT -> not(candidate, verdict, WhyNot.heldOut(candidate));
            case WAITS_FOR_OTHERS ->
                not(candidate, verdict, WhyNot.waits(candidate, running, settings.runsPerAccount()));
            case WAITS_FOR_CONTACT -> throw new IllegalStateException("The rules know nothing of contacts");
            case RETIRED, NO_SUCH_PLAYBOOK -> notThere(candidate);
        };
    }

    private static Decided onCooldown(Candidate candidate, Instant free, Duration rest) {
        return not(candidate, Verdict.ON_COOLDOWN, WhyNot.onCooldown(candidate, free, rest), free);
    }

    private Decided notThere(Candidate candidate) {
        return retired.known()
                .last(candidate.playbook())
                .map(one -> not(candidate, Verdict.RETIRED, WhyNot.retired(one)))
                .orElseGet(() -> not(candidate, Verdict.NO_SUCH_PLAYBOOK, WhyNot.noSuchPlaybook(candidate)));
    }

    private static Decided not(Candidate candidate, Verdict verdict, String explanation) {
        return not(candidate, verdict, explanation, null);
    }

    private static Decided not(Candidate candidate, Verdict verdict, String explanation, @Nullable Instant mayStartAt) {
        return new Decided(candidate, verdict, explanation, Duration.ZERO, mayStartAt);
    }
}
