package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.account.Segment;
import io.playmaker.account.Stage;
import io.playmaker.health.Audience;
import io.playmaker.health.Band;
import io.playmaker.health.RiskKind;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How pages say whom an audience means, and what a form offers to ask for. */
@Component("audience")
class AudienceWords {

    private final Accounts accounts;
    private final Signals signals;
    private final People people;
    private final Words words;
    private final Who who;

    AudienceWords(Accounts accounts, Signals signals, People people, Words words, Who who) {
        this.accounts = accounts;
        this.signals = signals;
        this.people = people;
        this.words = words;
        this.who = who;
    }

    /** One line for each thing it asks for, all of which have to hold. */
    public List<String> lines(Audience audience) {
        List<String> lines = new ArrayList<>();
        if (audience.text() != null) lines.add("Name or CRM id has \"" + audience.text() + "\"");
        say(lines, "Segment", audience.segments(), words::plain);
        say(lines, "Stage", audience.stages(), words::plain);
        say(lines, "Band", audience.bands(), words::plain);
        say(lines, "Owner", audience.owners(), who::name);
        for (Audience.Bound bound : audience.measures())
            lines.add("%s %s %s".formatted(title(bound.measure()), sign(bound.sign()), words.number(bound.value())));
        say(lines, "Pays for", audience.products(), product -> product);
        if (audience.renewsWithin() != null) lines.add("Renewal within " + words.count(audience.renewsWithin(), "day"));
        say(lines, "Open risk", audience.risks(), words::low);
        return lines.isEmpty() ? List.of("Every account") : lines;
    }

    private static <T> void say(List<String> lines, String what, Collection<T> one, Function<T, String> word) {
        if (!one.isEmpty()) lines.add(what + " " + one.stream().map(word).collect(Collectors.joining(" or ")));
    }

    private String title(String measure) {
        Measure known = signals.measures().get(measure);
        return known == null ? measure : known.title();
    }

    public String sign(Audience.Sign sign) {
        return switch (sign) {
            case BELOW -> "below";
            case AT_MOST -> "at most";
            case AT_LEAST -> "at least";
            case ABOVE -> "above";
        };
    }

    public Audience.Sign[] signs() {
        return Audience.Sign.values();
    }

    public List<Segment> segments() {
        return accounts.segments();
    }

    public Stage[] stages() {
        return Stage.values();
    }

    public Band[] bands() {
        return Band.values();
    }

    public RiskKind[] risks() {
        return RiskKind.values();
    }

    public List<Person> owners() {
        return people.inRole(Role.CSM);
    }

    public Collection<Measure> measures() {
        return signals.measures().values();
    }
}
