package io.playmaker.engine;

import io.playmaker.engine.gate.Known;
import io.playmaker.engine.gate.Rulebook;
import io.playmaker.engine.gate.Vocabulary;
import io.playmaker.library.MaterialKeys;
import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Gate;
import io.playmaker.signal.Signals;
import io.playmaker.trigger.Triggers;
import io.playmaker.voice.Surveys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The gate before this engine: the rules, and what files may refer to. */
@Component
class ModelGate implements Gate {

    private final Known known;
    private final List<Page> pages = Rulebook.pages();

    ModelGate(SampleExpressions expressions, DeployedModels deployed, GateSettings settings) {
        known = new Known(Vocabulary.ofActions(), deployed, declared(), facts(), settings.topics(), expressions);
    }

    @Override
    public List<Finding> check(Map<String, byte[]> files) {
        return Rulebook.check(files, known);
    }

    @Override
    public List<Page> pages() {
        return pages;
    }

    @Override
    public Optional<Page> page(String page) {
        return pages.stream().filter(one -> one.page().equals(page)).findFirst();
    }

    static Known.Declared declared() {
        Set<String> moments = new HashSet<>(Triggers.OWN_MOMENTS);
        Set<String> facts = new HashSet<>(Signals.keysOfMeasures());
        Signals.keysOfEvents().forEach(event -> {
            facts.add(event);
            moments.add(event.replace('.', '-'));
        });
        Surveys.keysOfSurveys().forEach(survey -> moments.add(survey + "-answered"));
        return new Known.Declared(facts, moments, Surveys.keysOfSurveys(), MaterialKeys.shipped());
    }

    /** What a run knows from its start, and the names for people that steps may use. */
    static Set<String> facts() {
        Set<String> names = new HashSet<>(Engine.Order.FACTS);
        names.addAll(Set.of(WhoDoesIt.DOER_OF_EARLIER_STEP, WhoDoesIt.LEAD));
        return names;
    }
}
