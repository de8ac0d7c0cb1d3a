package io.playmaker.web.page;

import io.playmaker.health.Risk;
import io.playmaker.health.RiskChange;
import io.playmaker.health.RiskKind;
import io.playmaker.health.Risks;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register of an account's risks as pages show it. */
@Component("risksOf")
class RisksOfAccount {

    private final Risks risks;
    private final People people;
    private final Words words;
    private final Who who;

    RisksOfAccount(Risks risks, People people, Words words, Who who) {
        this.risks = risks;
        this.people = people;
        this.words = words;
        this.who = who;
    }

    public record Line(Risk risk, List<RiskChange> history) {}

    public List<Line> of(AccountId account) {
        Map<Long, List<RiskChange>> history = risks.history(account);
        return risks.of(account).stream()
                .map(risk -> new Line(risk, history.getOrDefault(risk.id(), List.of())))
                .toList();
    }

    public RiskKind[] kinds() {
        return RiskKind.values();
    }

    public Risk.Severity[] severities() {
        return Risk.Severity.values();
    }

    public List<Person> everybody() {
        return people.all();
    }

    /** What happened, as a sentence without its end. */
    public String happened(RiskChange change) {
        String became = change.became() == null ? "" : change.became();
        return switch (change.what()) {
            case OPENED -> "Opened as " + words.low(became);
            case SEVERITY -> "From " + words.low(change.was()) + " to " + words.low(became);
            case EVIDENCE -> "Evidence: " + became;
            case NEXT_ACTION -> became.isEmpty() ? "No next action any longer" : "Next: " + became;
            case OWNER -> "Looked after by " + who.name(became);
            case CLOSED -> "Closed: " + became;
        };
    }
}
