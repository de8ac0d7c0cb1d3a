package io.playmaker.engine.gate;

import io.playmaker.engine.gate.Vocabulary.Word;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files may refer to besides each other.
 *
 * @param facts variables that every run has from its start
 * @param topics topics of external tasks that are allowed
 */
public record Known(
        Vocabulary vocabulary,
        Deployed deployed,
        Declared declared,
        Set<String> facts,
        Set<String> topics,
        ModelExpressions expressions) {

    /** What is deployed already; asked for one by one, for an engine holds much. */
    public interface Deployed {

        boolean hasPlaybook(String key);

        boolean hasDecision(String key);

        /** Whether somebody wrote a material of that key. */
        boolean hasMaterial(String key);

        /** The newest form with that id. */
        Optional<byte[]> form(String id);

        /** The newest version of every playbook: its file, by its key. */
        Map<String, byte[]> playbooks();
    }

    /** What measures.yaml, the rooms, the surveys and the shipped materials declare. */
    public record Declared(Set<String> facts, Set<String> moments, Set<String> surveys, Set<String> materials) {}

    /** Evaluates what models write between {@code ${} and {@code }}, as the engine will. */
    public interface ModelExpressions {

        /** @throws RuntimeException with a sentence when it cannot be evaluated */
        Object value(String expression, Map<String, Object> variables);
    }

    boolean hasMaterial(String key) {
        return declared.materials().contains(key) || deployed.hasMaterial(key);
    }

    Optional<Word> action(String bean) {
        return vocabulary.word(bean);
    }
}
