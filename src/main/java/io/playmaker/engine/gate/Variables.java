package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Vocabulary.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which variables an element of a playbook may set. */
final class Variables {

    /** Stands for any variable whatever. */
    static final String ANY = "*";

    /** The extension property by which an event says which variables come with it, separated by commas. */
    static final String BRINGS = "brings";

    private final Bundle bundle;
    private final Map<String, Set<String>> forms = new ConcurrentHashMap<>();

    Variables(Bundle bundle) {
        this.bundle = bundle;
    }

    /** What a run of this playbook has when it begins: the facts of every start, and what callers hand over. */
    Set<String> atStart(ProcessGraph process) {
        Set<String> names = new HashSet<>(bundle.known().facts());
        process.within(null).filter(node -> node.is("startEvent")).forEach(start -> {
            names.addAll(brought(start.tag()));
            if (!start.tag().extension("initiator").isEmpty())
                names.add(start.tag().extension("initiator"));
        });
        callers(process.key())
                .forEach(call -> call.tag()
                        .extended("in")
                        .forEach(in -> names.add(in.get("variables").equals("all") ? ANY : in.get("target"))));
        return names;
    }

    private Stream<Node> callers(String key) {
        Stream<ProcessGraph> deployed = bundle.known().deployed().playbooks().entrySet().stream()
                .filter(one -> !bundle.bringsPlaybook(one.getKey()))
                .filter(one -> new String(one.getValue(), java.nio.charset.StandardCharsets.UTF_8).contains(key))
                .flatMap(one -> Bundle.read(Map.of(one.getKey() + ".bpmn", one.getValue()), bundle.known())
                        .processes());
        return Stream.concat(bundle.processes(), deployed)
                .flatMap(process -> process.nodes("callActivity"))
                .filter(call -> call.tag().get("calledElement").equals(key));
    }

    /** What the element's own inputs are called; they are there while it works. */
    static Set<String> own(Node node) {
        Set<String> names = names(node.inputs());
        node.tag().child("multiInstanceLoopCharacteristics").ifPresent(loop -> {
            names.addAll(List.of("loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances"));
            names.add(loop.extension("elementVariable"));
        });
        return names;
    }

    Set<String> setBy(Node node) {
        Set<String> names = names(node.outputs());
        switch (node.tag().name()) {
            case "userTask" -> names.addAll(answers(node.tag().extension("formRef")));
            case "serviceTask" ->
                names.addAll(bundle.known()
                        .action(node.action())
                        .map(Variables::results)
                        .orElse(Set.of(ANY)));
            case "businessRuleTask" -> names.addAll(decided(node.tag()));
            case "callActivity" -> names.addAll(handedBack(node.tag()));
            case "receiveTask" -> names.addAll(told(node));
            case "endEvent" -> names.add("outcome");
            default -> names.addAll(event(node));
        }
        return names;
    }

    /** Without a result variable, each output of the table is one. */
    private Set<String> decided(Tag task) {
        if (!task.extension("resultVariable").isEmpty()) return Set.of(task.extension("resultVariable"));
        Set<String> outputs = bundle.decisionTables()
                .filter(table -> table.key().equals(task.extension("decisionRef")))
                .flatMap(table -> table.outputs().stream())
                .map(TableFile.Column::expression)
                .collect(java.util.stream.Collectors.toSet());
        return outputs.isEmpty() ? Set.of(ANY) : outputs;
    }

    private static Set<String> results(Word word) {
        return word.sets() == null ? Set.of(ANY) : word.sets();
    }

    private Set<String> event(Node node) {
        Set<String> names = new HashSet<>();
        node.event().ifPresent(event -> {
            names.add(event.extension("errorCodeVariable"));
            names.add(event.extension("errorMessageVariable"));
            names.add(event.extension("escalationCodeVariable"));
        });
        if (node.eventKind().equals("message") && !node.is("intermediateThrowEvent")) names.addAll(told(node));
        return names;
    }

    /** Whoever sends a message may send anything with it, unless the event says what it brings. */
    private static Set<String> told(Node node) {
        Set<String> brought = brought(node.tag());
        if (brought.isEmpty()) return Set.of(ANY);
        brought.add("reason");
        return brought;
    }

    private static Set<String> brought(Tag event) {
        Set<String> names = new HashSet<>();
        for (String name : event.property(BRINGS).split(",", -1)) if (!name.isBlank()) names.add(name.strip());
        return names;
    }

    private static Set<String> handedBack(Tag call) {
        Set<String> names = new HashSet<>();
        call.extended("out").forEach(out -> names.add(out.get("variables").equals("all") ? ANY : out.get("target")));
        return names;
    }

    private static Set<String> names(List<Tag> parameters) {
        Set<String> names = new HashSet<>();
        parameters.forEach(parameter -> names.add(parameter.get("name")));
        return names;
    }

    private Set<String> answers(String form) {
        return forms.computeIfAbsent(
                form, id -> bundle.formOf(id).map(FormFile::keys).orElse(Set.of(ANY)));
    }
}
