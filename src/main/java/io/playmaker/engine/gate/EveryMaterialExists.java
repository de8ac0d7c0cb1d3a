package io.playmaker.engine.gate;

import io.playmaker.playbook.Input;
import java.util.stream.Stream;

/** A material that a step names, or that an action takes, is in the library. */
final class EveryMaterialExists implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.steps()
                .forEach(step ->
                        refuseUnlessThere(step, step.tag(), step.tag().property("materials"), bundle, findings));
        bundle.nodes("serviceTask")
                .forEach(node -> named(node, bundle)
                        .forEach(input -> refuseUnlessThere(node, input, input.text(), bundle, findings)));
    }

    private static Stream<Tag> named(Node node, Bundle bundle) {
        return node.inputs().stream()
                .filter(input -> !Written.isExpression(input.text()))
                .filter(input -> bundle.known()
                        .action(node.action())
                        .flatMap(word -> word.input(input.get("name")))
                        .filter(asked -> asked.names() == Input.Names.MATERIALS)
                        .isPresent());
    }

    private static void refuseUnlessThere(Node node, Tag place, String keys, Bundle bundle, Findings findings) {
        Stream.of(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty() && !bundle.known().hasMaterial(key))
                .forEach(key -> findings.at(
                        place,
                        "%s names the material \"%s\", which is not in the library. Write it under Materials first, or"
                                        .formatted(node.label(), key)
                                + " correct the key."));
    }
}
