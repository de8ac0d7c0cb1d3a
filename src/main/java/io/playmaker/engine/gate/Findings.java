package io.playmaker.engine.gate;

import io.playmaker.playbook.Gate.Finding;
import io.playmaker.playbook.Gate.Place;
import io.playmaker.playbook.Gate.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one rule finds. */
final class Findings {

    private final String rule;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(String rule) {
        this.rule = rule;
    }

    /** @param message what is wrong, and what to do */
    void at(Tag tag, String message) {
        found.add(new Finding(rule, tag.file(), Severity.ERROR, message, place(tag, List.of())));
    }

    /** @param others ids of elements that it is about as well */
    void at(Tag tag, String message, List<String> others) {
        found.add(new Finding(rule, tag.file(), Severity.ERROR, message, place(tag, others)));
    }

    void at(Node node, String message) {
        at(node.tag(), message);
    }

    void warn(Tag tag, String message) {
        found.add(new Finding(rule, tag.file(), Severity.WARNING, message, place(tag, List.of())));
    }

    void at(FormFile.Component component, String message) {
        List<String> ids = component.id().isEmpty() ? List.of() : List.of(component.id());
        found.add(new Finding(
                rule,
                component.file(),
                Severity.ERROR,
                message,
                new Place(component.line(), component.column(), ids.isEmpty() ? null : ids.get(0), ids)));
    }

    /** About a file as a whole, or a place of one that cannot be read. */
    void in(String file, int line, int column, String message) {
        found.add(new Finding(rule, file, Severity.ERROR, message, new Place(line, column, null, List.of())));
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }

    private static Place place(Tag tag, List<String> others) {
        String shown = tag.shownId();
        @Nullable String main = shown.isEmpty() ? null : shown;
        List<String> ids = Stream.concat(Stream.of(shown, tag.id()), others.stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return new Place(tag.line(), tag.column(), main, ids);
    }
}
