package io.playmaker.rehearsal;

import io.playmaker.engine.ByHand;
import io.playmaker.engine.PossibleAnswers;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import io.playmaker.rehearsal.Director.Option;
import io.playmaker.rehearsal.Scenario.Way;
import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The run that is rehearsed and those it called: where they stand, and how they could go on. */
final class Runs {

    private static final Map<String, Object> HEARD = Map.of("reason", "As rehearsed");
    private static final String ANSWERED = "-answered";

    private final long first;
    private final AccountId account;
    private final Playbooks playbooks;
    private final ByHand engine;
    private final PossibleAnswers answers;

    Runs(Run first, World world) {
        this.first = first.id();
        this.account = first.account();
        playbooks = world.playbooks();
        engine = world.engine();
        answers = world.answers();
    }

    Run first() {
        return playbooks.run(first);
    }

    List<Run> ofAccount() {
        return playbooks.runsOf(account);
    }

    /** The first, those it called, those they called, and so on. */
    List<Run> played() {
        List<Run> all = ofAccount();
        List<Run> played = new ArrayList<>(List.of(first()));
        for (int at = 0; at < played.size(); at++) {
            long caller = played.get(at).id();
            all.stream()
                    .filter(run -> run.parent() != null && run.parent() == caller)
                    .forEach(played::add);
        }
        return played;
    }

    List<String> instances() {
        return played().stream()
                .filter(run -> run.state() == Run.State.RUNNING)
                .map(Run::processInstance)
                .toList();
    }

    List<Step> openSteps() {
        return played().stream()
                .flatMap(run -> playbooks.steps(run.id()).stream())
                .filter(step -> step.state() == Step.State.OPEN)
                .toList();
    }

    boolean isOpen(Step step) {
        return playbooks.stepOfTask(step.task()).isPresent();
    }

    /** For each playbook, what its runs came through. */
    Map<String, List<String>> paths() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Run run : played())
            paths.computeIfAbsent(run.playbook(), key -> new ArrayList<>()).addAll(engine.path(run.processInstance()));
        return paths;
    }

    /** Where all of it stands, with what matters for the way on. */
    String situation() {
        Set<String> asked = answers.asked(first().playbook());
        Map<String, Object> known = new TreeMap<>();
        Set<String> places = new TreeSet<>();
        for (Run run : played()) {
            if (run.state() == Run.State.ENDED) continue;
            places.addAll(playbooks.standsAt(run.id()));
            engine.variables(run.processInstance()).forEach((name, value) -> {
                if (asked.contains(name)) known.put(name, String.valueOf(value));
            });
        }
        return places + " " + known;
    }

    /**
     * Ways to go on at a step: what may be answered, to skip it, to leave it, or to be told something meanwhile.
     *
     * @param ways how the scenario has it done; each is an alternative
     */
    List<Option> optionsAt(Step step, List<Way> ways) {
        List<Option> options = new ArrayList<>();
        for (Way way : ways) options.addAll(answersTo(step, way.given()));
        if (answers.maySkip(step)) options.add(new Option("skipped", new Deed.Skip("As rehearsed")));
        if (engine.next(instances(), Instant.MAX).isPresent()) {
            options.add(new Option("left until the next timer", new Deed.Leave(false)));
            options.add(new Option("never done", new Deed.Leave(true)));
        }
        options.addAll(messages());
        return options.stream().distinct().toList();
    }

    private List<Option> answersTo(Step step, Map<String, Object> given) {
        Set<String> asked = answers.asked(first().playbook());
        List<Option> options = new ArrayList<>();
        for (Map<String, Object> variant : answers.variants(step, first().playbook(), given)) {
            Map<String, Object> matters = new LinkedHashMap<>(variant);
            matters.keySet().removeIf(key -> !asked.contains(key) && !given.containsKey(key));
            String label = matters.isEmpty() ? "done" : String.join("; ", answers.inWords(step, matters));
            options.add(new Option(label, new Deed.Answer(variant)));
        }
        return options;
    }

    /** Every message that some run waits for now; an answer to a survey in each of the ways that branches ask for. */
    List<Option> messages() {
        List<Option> options = new ArrayList<>();
        for (Run run : played())
            for (String message : playbooks.awaitedMessages(run.id()))
                for (Map<String, Object> with : contents(message))
                    options.add(new Option("told " + message + said(with), new Deed.Tell(message, with)));
        return options.stream().distinct().toList();
    }

    private List<Map<String, Object>> contents(String message) {
        if (!message.endsWith(ANSWERED)) return List.of(HEARD);
        String playbook = first().playbook();
        List<Map<String, Object>> contents = new ArrayList<>();
        answers.textsOf(playbook, "surveyAnswer").forEach(text -> contents.add(Map.of("surveyAnswer", text)));
        answers.numbersOf(playbook, "surveyScore")
                .forEach(score -> contents.add(Map.of("surveyScore", score.intValue())));
        return contents.isEmpty() ? List.of(HEARD) : contents;
    }

    private static String said(Map<String, Object> with) {
        return with == HEARD
                ? ""
                : " "
                        + String.join(
                                ", ",
                                with.values().stream().map(String::valueOf).toList());
    }

    /** Whether some run waited for it and was told. */
    boolean tell(String message, Map<String, Object> with) {
        Optional<Run> waits = played().stream()
                .filter(run -> playbooks.awaitedMessages(run.id()).contains(message))
                .findFirst();
        if (waits.isEmpty() && !message.equals("account-churned") && !message.equals("cancel-run")) return false;
        playbooks.message(waits.map(Run::id).orElse(first), message, with, "rehearsal");
        return true;
    }
}
