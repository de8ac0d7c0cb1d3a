package io.playmaker.trigger;

import io.playmaker.playbook.Candidate;
import io.playmaker.playbook.Foreseen;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Start;
import io.playmaker.playbook.Start.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the decision table about claimed moments and lets the ledger start what it chose, all in the caller's transaction. */
@Component
class DecideMoments {

    static final String NO_ROW = "No row of the table matched.";

    /** Which facts of a moment a run is told, and under which name it then knows them. */
    private static final Map<String, String> TOLD =
            Map.of("text", ChoosePlaybooks.MOMENT_TEXT, "value", "reportedValue", "renewalDate", "renewalDate");

    private final MomentFacts facts;
    private final ChoosePlaybooks choose;
    private final Playbooks playbooks;
    private final TriggerSettings settings;
    private final Clock clock;

    DecideMoments(
            MomentFacts facts, ChoosePlaybooks choose, Playbooks playbooks, TriggerSettings settings, Clock clock) {
        this.facts = facts;
        this.choose = choose;
        this.playbooks = playbooks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Decides about all of them: one call to the table, one to the ledger. */
    List<MomentRows.Result> decide(List<Moment> moments) {
        List<MomentRows.Result> results = new ArrayList<>();
        List<MomentFacts.Seen> open = new ArrayList<>();
        for (MomentFacts.Seen seen : facts.of(moments)) {
            if (seen.stillTrue()) open.add(seen);
            else results.add(result(seen.moment(), Moment.State.PASSED_OVER, seen.noLongerTrue()));
        }
        if (open.isEmpty()) return results;
        Map<Long, String> told = tell(open);
        List<Candidate> candidates = choose.candidates(open);
        List<Start> made = playbooks.start(candidates);
        Map<Long, List<Start>> starts = made.stream().collect(Collectors.groupingBy(DecideMoments::momentOf));
        Map<Long, Integer> priorities = priorities(candidates, made);
        for (MomentFacts.Seen seen : open) {
            results.add(result(
                    seen.moment(),
                    told.getOrDefault(seen.moment().id(), ""),
                    starts.getOrDefault(seen.moment().id(), List.of()),
                    priorities.getOrDefault(seen.moment().id(), 0)));
        }
        return results;
    }

    /** How urgent each moment that waits is: as the most urgent of what waits with it. */
    private static Map<Long, Integer> priorities(List<Candidate> candidates, List<Start> made) {
        Map<Long, Integer> priorities = new HashMap<>();
        for (int i = 0; i < made.size(); i++)
            if (made.get(i).verdict().waits())
                priorities.merge(momentOf(made.get(i)), candidates.get(i).priority(), Math::max);
        return priorities;
    }

    /** What the ledger would say now about what these moments ask for; nothing is written, and nobody is told. */
    List<Foreseen> wouldStart(List<Moment> moments) {
        return playbooks.wouldStart(choose.candidates(facts.of(moments)));
    }

    /** Runs that are under way hear of it first; a moment that waited was told already. */
    private Map<Long, String> tell(List<MomentFacts.Seen> open) {
        List<Moment> fresh = open.stream()
                .map(MomentFacts.Seen::moment)
                .filter(moment -> moment.state() == Moment.State.NEW)
                .toList();
        List<String> done =
                playbooks.tell(fresh.stream().map(DecideMoments::telling).toList());
        Map<Long, String> told = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            if (!done.get(i).isEmpty()) told.put(fresh.get(i).id(), done.get(i));
        }
        return told;
    }

    private static Playbooks.Telling telling(Moment moment) {
        Object text = moment.facts().get("text");
        Map<String, Object> variables = new HashMap<>();
        TOLD.forEach((fact, variable) -> {
            Object value = moment.facts().get(fact);
            if (value != null) variables.put(variable, value);
        });
        return new Playbooks.Telling(
                moment.account(),
                moment.subject(),
                moment.type(),
                variables,
                text == null ? "The customer has left." : text.toString());
    }

    private MomentRows.Result result(Moment moment, String told, List<Start> starts, int priority) {
        String note = Stream.concat(Stream.of(told), starts.stream().map(DecideMoments::line))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        Optional<Instant> again = starts.stream()
                .filter(start -> start.verdict().waits())
                .map(this::lookAgain)
                .min(Comparator.naturalOrder());
        return new MomentRows.Result(
                moment.id(),
                again.isPresent() ? Moment.State.WAITING : Moment.State.DECIDED,
                note.isEmpty() ? NO_ROW : note,
                again.orElse(null),
                priority);
    }

    /** Once a contact may get another message; otherwise after a while, unless a run of the account ends before. */
    private Instant lookAgain(Start waits) {
        return waits.mayStartAt() == null ? clock.instant().plus(settings.lookAgainAfter()) : waits.mayStartAt();
    }

    private static MomentRows.Result result(Moment moment, Moment.State state, String note) {
        return new MomentRows.Result(moment.id(), state, note, null, 0);
    }

    private static String line(Start start) {
        return start.verdict() == Verdict.STARTED ? "Started " + start.playbook() + "." : start.explanation();
    }

    static long momentOf(Start start) {
        Long moment = start.moment();
        if (moment == null) throw new IllegalStateException("Start " + start.id() + " has no moment");
        return moment;
    }
}
