package io.playmaker.trigger;

import io.playmaker.playbook.Candidate;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.Columns;
import io.playmaker.trigger.Decisions.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which playbooks moments ask for. */
@Component
class ChoosePlaybooks {

    /** What models call the words of the moment that started or told a run. */
    static final String MOMENT_TEXT = "momentText";

    /** Which facts of a moment the run it starts knows, and under which name. */
    private static final Map<String, String> CARRIED = Map.of(
            "text", MOMENT_TEXT,
            "event", "eventTitle",
            "eventDate", "eventDate",
            "eventLink", "eventLink");

    private final Decisions decisions;
    private final Playbooks playbooks;

    ChoosePlaybooks(Decisions decisions, Playbooks playbooks) {
        this.decisions = decisions;
        this.playbooks = playbooks;
    }

    /** Moments in which a person asked for a playbook name it themselves; about the others the table is asked, once. */
    List<Candidate> candidates(List<MomentFacts.Seen> open) {
        List<MomentFacts.Seen> asking =
                open.stream().filter(seen -> !CsmMoment.is(seen.moment())).toList();
        Set<String> settled = settled(open);
        List<Candidate> candidates = new ArrayList<>();
        if (!asking.isEmpty()) {
            Decisions.Chosen chosen = decisions.choose(
                    asking.stream().map(MomentFacts.Seen::facts).toList());
            for (int i = 0; i < asking.size(); i++)
                for (Choice choice : chosen.choices().get(i))
                    candidates.add(candidate(asking.get(i), choice, chosen.version()));
        }
        open.stream()
                .map(MomentFacts.Seen::moment)
                .filter(CsmMoment::is)
                .map(CsmMoment::candidate)
                .forEach(candidates::add);
        candidates.removeIf(one -> settled.contains(one.moment() + "|" + one.playbook()));
        return candidates;
    }

    /** A moment that waited for one playbook must not start another of its playbooks a second time. */
    private Set<String> settled(List<MomentFacts.Seen> open) {
        List<Long> waited = open.stream()
                .map(MomentFacts.Seen::moment)
                .filter(moment -> moment.state() == Moment.State.WAITING)
                .map(Moment::id)
                .toList();
        return playbooks.startsOfMoments(waited).stream()
                .filter(start -> !start.verdict().waits())
                .map(start -> DecideMoments.momentOf(start) + "|" + start.playbook())
                .collect(Collectors.toSet());
    }

    static Candidate candidate(MomentFacts.Seen seen, Choice choice, int version) {
        Moment moment = seen.moment();
        return new Candidate(
                choice.playbook(),
                moment.account(),
                choice.subject().equals("MOMENT") ? moment.subject() : "",
                choice.priority(),
                choice.cooldown(),
                false,
                reason(choice, moment),
                "trigger",
                moment.id(),
                Map.of("tableVersion", version, "rule", choice.rule(), "facts", seen.facts()),
                carried(moment));
    }

    /** What the moment says in its own words goes along, so that the playbook can read it. */
    private static Map<String, Object> carried(Moment moment) {
        Map<String, Object> carried = new HashMap<>();
        carried.put("momentType", moment.type());
        CARRIED.forEach((fact, variable) -> {
            Object said = moment.facts().get(fact);
            if (said != null) carried.put(variable, said);
        });
        return carried;
    }

    /** The table's words, and what the moment says of why it came about. They stay out of the table: each is different. */
    private static String reason(Choice choice, Moment moment) {
        Object why = moment.facts().get("why");
        return Columns.cut(why == null ? choice.reason() : choice.reason() + " " + why, 1000);
    }
}
